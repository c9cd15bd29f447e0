using PerfServerless.Domain.Export;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Export;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.Tests.Import;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Files;

namespace PerfServerless.Functions.Tests.Export;

/// <summary>An organisation goes out as files and comes back, here and elsewhere, as it was.</summary>
public sealed class RoundTripTests : IDisposable
{
    private static readonly TenantId Velund = new("velund");
    private static readonly DateTimeOffset Now = new(2026, 7, 14, 9, 0, 0, TimeSpan.Zero);

    // What people write.
    private static readonly string[] Notes =
    [
        "=HYPERLINK(\"http://evil.example\",\"click\")",
        "+1 order",
        "-3 % since May",
        "@finance",
        "'=quoted",
        "'t Hooft signed",
        "0042",
        "He said \"no\"; twice, then; \"yes\"",
        "one line\nand\r\nanother", "👩‍👩‍👧 großartig 😀", "שלום, עולם", "يناير ٢٠٢٦", "\ttab", "a;b,c\td", new string('x', 500),
    ];

    private readonly WatchedStores stores = new();
    private readonly ManualClock clock = new(Now);
    private readonly ScorecardImport import;

    public RoundTripTests() => import = new(stores, stores, new(stores, stores, new Nobody(), new(TimeProvider.System)), new Nobody(), clock);

    public void Dispose() => import.Dispose();

    private static async Task<ImportSummary> Imported(ScorecardImport import, byte[] zip) => Assert.IsType<ImportOutcome.Imported>(
        await import.ImportAsync(await FolderReader.FromZipAsync(new MemoryStream(zip), CancellationToken.None), null, CancellationToken.None)).Summary;

    private async Task<ExportedFolder> Exported(IActualStore actuals, Scorecard scorecard) =>
        await new ScorecardExport(actuals, new BusinessTime(clock)).OfAsync(scorecard, CancellationToken.None);

    private static byte[] Zip(ExportedFolder folder) => ExportFiles.Zip(folder, Reader.Of("en-US", Languages.BuiltIn));

    private async Task ImportSample() =>
        Assert.IsType<ImportOutcome.Imported>(await import.ImportFolderAsync(RepositoryFiles.Sample, null, CancellationToken.None));

    /// <summary>People answer in chat, and other systems push.</summary>
    private async Task ChangeValues()
    {
        var rewritten = stores.Actuals.Where(a => a.Kpi.Value is "orders" or "lead-time" or "freight").OrderBy(a => a.Id).Take(Notes.Length).ToList();
        Assert.Equal(Notes.Length, rewritten.Count);
        await stores.AppendAsync(
            Velund,
            [.. rewritten.Select((a, i) => a with
            {
                Id = $"changed-{i}",
                Value = a.Value + 1.125m,
                Note = Notes[i],
                Corrects = a.Id,
                Source = i % 2 == 0 ? ActualSource.CheckIn : ActualSource.Api,
                RecordedBy = i % 2 == 0 ? new PersonId("alex") : null,
                RecordedAt = Now.AddHours(-1).AddTicks(i),
            })],
            CancellationToken.None);
    }

    private static async Task<List<(KpiId Kpi, string Period, decimal Value, string? Note, DateTimeOffset At)>> Standing(
        WatchedStores actuals, Scorecard scorecard) =>
        [.. (await actuals.ReadAsync(scorecard.Tenant, [.. scorecard.Kpis.Select(k => k.Id)], CancellationToken.None)).Values
            .SelectMany(a => KpiSeries.Of(a, DateOnly.MaxValue, 1))
            .Select(p => (p.Actual.Kpi, p.Actual.Period, p.Value, FreeText.Note(p.Actual.Note), p.Actual.RecordedAt))
            .OrderBy(p => p.Kpi).ThenBy(p => p.Period, StringComparer.Ordinal)];

    [Fact]
    public async Task What_was_changed_in_chat_and_by_other_systems_goes_out_and_comes_back_with_nothing_changed()
    {
        await ImportSample();
        await ChangeValues();
        var exported = await Exported(stores, stores.Current!.Scorecard);
        var before = stores.Actuals.Count;

        var summary = await Imported(import, Zip(exported));

        Assert.Empty(exported.LeftOut);
        Assert.False(summary.ChangedAnything);
        Assert.Empty(summary.Overruled);
        Assert.Equal(before, stores.Actuals.Count);
    }

    [Fact]
    public async Task As_a_workbook_it_comes_back_with_nothing_changed_too()
    {
        await ImportSample();
        await ChangeValues();
        var workbook = ExportFiles.Workbook(await Exported(stores, stores.Current!.Scorecard), Reader.Of("en-US", Languages.BuiltIn));

        var summary = await Imported(import, workbook);

        Assert.False(summary.ChangedAnything);
        Assert.Empty(summary.Overruled);
    }

    [Fact]
    public async Task Imported_elsewhere_it_makes_the_same_scorecard_and_the_same_values()
    {
        await ImportSample();
        await ChangeValues();
        var scorecard = stores.Current!.Scorecard;

        var elsewhere = new WatchedStores();
        using var other = new ScorecardImport(elsewhere, elsewhere, new(elsewhere, elsewhere, new Nobody(), new(TimeProvider.System)), new Nobody(), clock);
        var summary = await Imported(other, Zip(await Exported(stores, scorecard)));

        Assert.Equal(stores.Current.Version, summary.Version);
        Assert.Equal(await Standing(stores, scorecard), await Standing(elsewhere, scorecard));
        Assert.Equal(Zip(await Exported(stores, scorecard)).Length, Zip(await Exported(elsewhere, elsewhere.Current!.Scorecard)).Length);
    }

    [Fact]
    public async Task The_folder_that_was_imported_before_overrules_nothing_and_lists_what_stands_in_its_way()
    {
        await ImportSample();
        await ChangeValues();

        var summary = Assert.IsType<ImportOutcome.Imported>(
            await import.ImportFolderAsync(RepositoryFiles.Sample, null, CancellationToken.None)).Summary;

        Assert.False(summary.ChangedAnything);
        Assert.Equal(Notes.Length, summary.Overruled.Count);
    }

    [Fact]
    public async Task Another_export_after_its_own_import_is_the_same_to_the_byte()
    {
        await ImportSample();
        await ChangeValues();
        var first = await Exported(stores, stores.Current!.Scorecard);
        await Imported(import, Zip(first));

        var second = await Exported(stores, stores.Current!.Scorecard);

        Assert.Equal(Hex(first), Hex(second));

        static IEnumerable<string> Hex(ExportedFolder folder) =>
            folder.Tables.Select(t => Convert.ToHexString(CsvText.Write(t.Rows.Prepend(t.Header).Select(row => row.Cells))));
    }

    [Fact]
    public async Task What_is_left_out_is_listed_in_a_file_that_an_import_leaves_alone()
    {
        await ImportSample();
        var one = stores.Actuals.First(a => a.Kpi.Value == "orders");
        await stores.AppendAsync(Velund, [one with { Id = "odd", Period = "2019", Note = "=odd" }], CancellationToken.None);

        var exported = await Exported(stores, stores.Current!.Scorecard);
        var folder = await FolderReader.FromZipAsync(new MemoryStream(Zip(exported)), CancellationToken.None);

        Assert.Equal("2019", Assert.Single(exported.LeftOut).Cells[1]);
        Assert.Empty(folder.Unknown);
        Assert.False((await Imported(import, Zip(exported))).ChangedAnything);
    }
}
