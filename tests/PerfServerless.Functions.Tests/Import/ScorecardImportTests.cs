using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Import;

public sealed class ScorecardImportTests : IDisposable
{
    private readonly WatchedStores stores = new();
    private readonly ManualClock clock = new(FolderBuilder.Now);
    private readonly ScorecardImport import;

    public ScorecardImportTests() => import = new(stores, stores, new(stores, stores, new Nobody(), new(TimeProvider.System)), new Nobody(), clock);

    public void Dispose() => import.Dispose();

    private Task<ImportOutcome> Run(FolderBuilder folder, IProgress<ImportProgress>? progress = null) =>
        import.ImportAsync(folder.ToFolder(), progress, CancellationToken.None);

    private async Task<ImportSummary> Imported(FolderBuilder folder) => Assert.IsType<ImportOutcome.Imported>(await Run(folder)).Summary;

    private Actual InForce(string kpi, string period)
    {
        var corrected = stores.Actuals.Select(a => a.Corrects).ToHashSet();
        return stores.Actuals.Single(a => a.Kpi.Value == kpi && a.Period == period && !corrected.Contains(a.Id));
    }

    [Fact]
    public async Task A_first_import_stores_everything_and_says_so()
    {
        var summary = await Imported(A.Folder);

        Assert.Equal(
            "Acme Ltd was imported: 3 people, 3 objectives, 3 KPIs and 1 cadence are in force; 3 values are new, 0 corrected, 0 unchanged.",
            summary.Sentence.En());
        Assert.Equal(new ImportSummary.Changes(Now: 3, Added: 3, Changed: 0, Removed: 0), summary.Kpis);
        Assert.Equal(stores.Current!.Version, summary.Version);
        Assert.Equal(3, stores.Actuals.Count);
    }

    [Fact]
    public async Task Importing_the_same_folder_twice_changes_nothing_and_says_so()
    {
        await Imported(A.Folder);
        var writes = stores.Writes;
        clock.Advance(TimeSpan.FromDays(3));

        var summary = await Imported(A.Folder);

        Assert.Equal(writes, stores.Writes);
        Assert.False(summary.ChangedAnything);
        Assert.Equal("Acme Ltd is up to date: the folder was imported before, and nothing changed.", summary.Sentence.En());
    }

    [Fact]
    public async Task A_value_that_somebody_gives_while_the_folder_is_stored_is_corrected_in_one_line()
    {
        await Imported(A.Folder);
        clock.Advance(TimeSpan.FromDays(3));
        var imported = InForce("on-time", "2026-04");
        stores.Meanwhile = imported with { Id = "chat", Value = 50, Source = ActualSource.CheckIn, RecordedAt = clock.GetUtcNow(), Corrects = imported.Id };

        var summary = await Imported(A.Folder.Replace("actuals.csv", "on-time,2026-04,94.1", "on-time,2026-04,97"));

        Assert.Equal(97, InForce("on-time", "2026-04").Value);
        Assert.Equal("chat", InForce("on-time", "2026-04").Corrects);
        Assert.Equal(1, summary.Actuals.Corrected);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Values_of_a_writing_that_was_outrun_half_way_are_counted_once(int stored)
    {
        stores.OutrunAfter = stored;
        var first = await Imported(A.Folder);

        Assert.Equal(new ImportSummary.ActualChanges(New: 3, Corrected: 0, Unchanged: 0), first.Actuals);
        Assert.Equal(3, stores.Actuals.Count);

        stores.OutrunAfter = Math.Min(stored, 1);
        clock.Advance(TimeSpan.FromDays(3));
        var second = await Imported(A.Folder.Replace("actuals.csv", "on-time,2026-04,94.1", "on-time,2026-04,97"));

        Assert.Equal(new ImportSummary.ActualChanges(New: 0, Corrected: 1, Unchanged: 2), second.Actuals);
        Assert.Equal(4, stores.Actuals.Count);
    }

    [Fact]
    public async Task Nothing_is_written_where_anything_is_wrong()
    {
        var outcome = await Run(A.Folder.Line(ImportFormat.Actuals, "revenue,2026-03,viele,,"));

        Assert.Equal("Nothing was imported: there is 1 mistake to mend.", Assert.IsType<ImportOutcome.Refused>(outcome).Sentence.En());
        Assert.Equal(0, stores.Writes);
    }

    [Fact]
    public async Task A_changed_value_corrects_the_former_one_and_keeps_it()
    {
        await Imported(A.Folder);
        var former = InForce("revenue", "2026-04");
        clock.Advance(TimeSpan.FromHours(1));

        var summary = await Imported(A.Folder.Replace(ImportFormat.Actuals, "98000.5", "98000.75"));

        Assert.Equal(new ImportSummary.ActualChanges(New: 0, Corrected: 1, Unchanged: 2), summary.Actuals);
        Assert.Equal(
            (98000.75m, former.Id, clock.GetUtcNow()),
            (InForce("revenue", "2026-04").Value, InForce("revenue", "2026-04").Corrects, InForce("revenue", "2026-04").RecordedAt));
        Assert.Equal(4, stores.Actuals.Count);
    }

    [Fact]
    public async Task A_target_changes_only_with_a_recalibration_and_the_old_line_stays()
    {
        await Imported(A.Folder);
        var changed = A.Folder.Replace(ImportFormat.Targets, "on-time,2026-05,95.5,,", "on-time,2026-05,90,,");

        var refused = Assert.IsType<ImportOutcome.Refused>(await Run(changed));
        Assert.StartsWith(
            "targets.csv, line 3, column 3 (target): The target of 'on-time' for 2026-05 is 95.5 in force and 90 here", Assert.Single(refused.Mistakes)
                .Told.En(), StringComparison.Ordinal);
        await Imported(
            changed.With(
                ImportFormat.Recalibrations, "kpi,period,before,effectiveFrom,reason,approvedBy\non-time,2026-05,95.5,2026-05-01,The carrier closed,bert"));

        var kpi = stores.Current!.Scorecard.Kpis.Single(k => k.Id.Value == "on-time");
        Assert.Equal((90m, 95.5m), (kpi.Targets.Targets[0].Target, Assert.Single(kpi.Recalibrations).Before.Targets[0].Target));
        Assert.False((await Imported(changed)).ChangedAnything);
        Assert.False((await Imported(changed.Without(ImportFormat.Recalibrations))).ChangedAnything);
    }

    [Fact]
    public async Task A_value_that_goes_back_and_forth_is_always_the_last_one_imported()
    {
        foreach (var value in new[] { "98000.5", "7", "98000.5", "7" })
        {
            await Imported(A.Folder.Replace(ImportFormat.Actuals, "98000.5", value));
            clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(7, InForce("revenue", "2026-04").Value);
        Assert.Equal(6, stores.Actuals.Count);
    }

    [Fact]
    public async Task The_same_number_written_with_more_zeros_is_the_same_value()
    {
        await Imported(A.Folder);

        Assert.False(
            (await Imported(A.Folder.Replace(ImportFormat.Actuals, "98000.5", "98000.500").Replace(ImportFormat.Targets, "95.5", "95.50"))).ChangedAnything);
    }

    [Fact]
    public async Task What_an_owner_corrected_in_chat_stays_when_an_unchanged_folder_is_imported_again()
    {
        await Imported(A.Folder);
        var imported = InForce("revenue", "2026-04");
        await stores.AppendAsync(
            new TenantId("acme"),
            [imported with { Id = "chat-1", Value = 97000, Corrects = imported.Id, Source = ActualSource.CheckIn, RecordedAt = clock.GetUtcNow().AddHours(1) }],
            CancellationToken.None);
        clock.Advance(TimeSpan.FromHours(2));

        var summary = await Imported(A.Folder);
        Assert.False(summary.ChangedAnything);
        Assert.Equal(
            "1 line of actuals.csv says nothing new, and somebody said something else since: that stands until the folder says something new there.",
            summary.OverruledSentence!.En());
        Assert.Equal(97000, InForce("revenue", "2026-04").Value);
    }

    [Fact]
    public async Task An_import_that_was_cut_off_is_completed_by_repeating_it()
    {
        stores.PublishingFails = true;
        await Assert.ThrowsAsync<IOException>(() => Run(A.Folder));
        stores.PublishingFails = false;

        var summary = await Imported(A.Folder);

        Assert.True(summary.Published);
        Assert.Equal(new ImportSummary.ActualChanges(New: 0, Corrected: 0, Unchanged: 3), summary.Actuals);
    }

    [Fact]
    public async Task An_import_that_was_cut_off_before_it_remembered_the_folder_is_completed_too()
    {
        await Imported(A.Folder);
        var changed = A.Folder.Replace(ImportFormat.Actuals, "98000.5", "7");
        stores.RememberingFails = true;
        await Assert.ThrowsAsync<IOException>(() => Run(changed));
        stores.RememberingFails = false;

        Assert.Equal(new ImportSummary.ActualChanges(New: 0, Corrected: 0, Unchanged: 3), (await Imported(changed)).Actuals);
        Assert.Equal(7, InForce("revenue", "2026-04").Value);
    }

    [Fact]
    public async Task The_summary_counts_what_differs_from_the_version_before()
    {
        await Imported(A.Folder.Line(ImportFormat.People, "dora,Dora,dora@acme.example,ada,Europe/Paris,fr-FR"));

        var people = (await Imported(A.Folder
            .Replace(ImportFormat.People, "Bert Stein", "Bert Steiner")
            .Line(ImportFormat.People, "emil,Emil,emil@acme.example,ada,Europe/Paris,fr-FR"))).People;

        Assert.Equal(new ImportSummary.Changes(Now: 4, Added: 1, Changed: 1, Removed: 1), people);
    }

    [Fact]
    public async Task Progress_goes_through_the_stages_in_order()
    {
        var seen = new List<ImportProgress>();
        using var folder = TemporaryFolder.Of(A.Folder);

        await import.ImportFolderAsync(folder.Path, new Recorded(seen), CancellationToken.None);

        Assert.Equal(Enum.GetValues<ImportStage>(), seen.Select(p => p.Stage));
        Assert.Equal(
            [
                "Die Dateien werden gelesen",
                "Die Dateien werden geprüft",
                "Vergleich mit dem, was gespeichert ist",
                "Werte werden gespeichert: 0 von 3",
                "Die Scorecard wird veröffentlicht",
            ],
            seen.Select(p => Readers.German.Say(p.Sentence)));
    }

    private sealed class Recorded(List<ImportProgress> seen) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => seen.Add(value);
    }
}
