using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Export;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Import;

/// <summary>A target that was agreed to in chat, when the folder comes again.</summary>
public sealed class TargetMemoryTests : IDisposable
{
    private const string Old = "on-time,2026-05,95.5,,";
    private const string Known = "kpi,period,before,effectiveFrom,reason,approvedBy,proposedBy";
    private static readonly KpiId OnTime = new("on-time");
    private static readonly DateOnly Day = new(2026, 5, 20);

    private readonly WatchedStores stores = new();
    private readonly ManualClock clock = new(FolderBuilder.Now);
    private readonly ScorecardImport import;

    public TargetMemoryTests() => import = new(stores, stores, new(stores, stores, new Nobody(), new(TimeProvider.System)), new Nobody(), clock);

    public void Dispose() => import.Dispose();

    [Fact]
    public async Task It_stands_when_the_same_folder_comes_again_and_the_import_lists_it()
    {
        await AgreedAsync();
        var summary = await ImportAsync(A.Folder);
        Assert.Equal(97, Now());
        Assert.Equal(
            "'on-time', target for May 2026: the folder says 95.5% as before; 97.0% stands, which was agreed to since.", Assert.Single(summary.OverruledTargets).En());
        Assert.StartsWith("1 target of targets.csv says nothing new", summary.OverruledSentence.En(), StringComparison.Ordinal);
        Assert.False(summary.Published);
        await ImportAsync(A.Folder);
        Assert.Equal(97, Now());
        Assert.Single(Kpi().Recalibrations);
    }

    [Fact]
    public async Task Written_otherwise_it_is_the_same_and_what_else_is_new_counts()
    {
        await AgreedAsync();
        await ImportAsync(A.Folder.Replace(ImportFormat.Targets, Old, "on-time,2026-05,95.50,,").Replace(ImportFormat.Kpis, "Orders delivered on time", "Deliveries on time"));
        Assert.Equal((97m, "Deliveries on time"), (Now(), Kpi().Name));
    }

    [Fact]
    public async Task A_new_target_of_the_folder_goes_by_the_rules_of_the_folder()
    {
        await AgreedAsync();
        var unexplained = Assert.IsType<ImportOutcome.Refused>(await TryAsync(A.Folder.Replace(ImportFormat.Targets, Old, "on-time,2026-05,98,,")));
        Assert.Contains("97", Assert.Single(unexplained.Mistakes).Told.En(), StringComparison.Ordinal);

        // Its author does not know what was agreed to meanwhile.
        Assert.IsType<ImportOutcome.Refused>(await TryAsync(Explained(A.Folder, "98", before: "95.5")));
        Assert.Equal(97, Now());

        await ImportAsync(Explained(A.Folder, "98", before: "97"));
        Assert.Equal(98, Now());
        Assert.Equal(["we aim higher", "better still"], Kpi().Recalibrations.Select(r => r.Reason));
        Assert.Null(Kpi().Said);
    }

    [Fact]
    public async Task A_folder_that_took_it_over_says_so_from_now_on()
    {
        await AgreedAsync();
        await ImportAsync(A.Folder.Replace(ImportFormat.Targets, Old, "on-time,2026-05,97,,"));
        Assert.Equal(97, Now());
        Assert.IsType<ImportOutcome.Refused>(await TryAsync(A.Folder)); // now the old folder is what is new
    }

    [Fact]
    public async Task A_period_that_the_folder_does_not_have_keeps_its_target()
    {
        await AgreedAsync("2026-06", null);
        await ImportAsync(A.Folder);
        Assert.Equal((95.5m, 97m), (Now(), Now("2026-06")));
        Assert.IsType<ImportOutcome.Refused>(await TryAsync(A.Folder.Replace(ImportFormat.Targets, Old, $"{Old}\non-time,2026-06,96,,")));
        Assert.Equal(97, Now("2026-06"));
    }

    [Fact]
    public async Task An_export_shows_it_and_comes_back_as_it_is_here_and_in_an_empty_store()
    {
        await AgreedAsync();
        var exported = await new ScorecardExport(stores, new BusinessTime(clock)).OfAsync(stores.Current!.Scorecard, CancellationToken.None);
        Assert.Empty(exported.LeftOut);
        var zip = ExportFiles.Zip(exported, Reader.Of("en-US", Languages.BuiltIn));
        Assert.IsType<ImportOutcome.Imported>(await import.ImportAsync(await FolderReader.FromZipAsync(new MemoryStream(zip), default), null, default));
        Assert.Equal(97, Now());
        Assert.Single(Kpi().Recalibrations);

        var empty = new WatchedStores();
        using var other = new ScorecardImport(empty, empty, new(empty, empty, new Nobody(), new(TimeProvider.System)), new Nobody(), clock);
        Assert.IsType<ImportOutcome.Imported>(await other.ImportAsync(await FolderReader.FromZipAsync(new MemoryStream(zip), default), null, default));
        var change = Assert.Single(empty.Current!.Scorecard.Find(OnTime)!.Recalibrations);
        Assert.Equal(("we aim higher", Day), (change.Reason, change.EffectiveFrom));
    }

    [Fact]
    public async Task Taken_back_the_same_day_it_is_exported_as_two_changes()
    {
        await AgreedAsync();
        await PublishAsync(new(OnTime, "2026-05", new("2026-05", 95.5m), Day, "Taken back", new("ada"), new("bert"), "p-back"));
        var exported = await new ScorecardExport(stores, new BusinessTime(clock)).OfAsync(stores.Current!.Scorecard, CancellationToken.None);
        Assert.Empty(exported.LeftOut);
        Assert.Equal(2, exported.Tables.First(t => t.File == ImportFormat.Recalibrations).Rows.Count);
        await ImportAsync(A.Folder);
        Assert.Equal((95.5m, 2), (Now(), Kpi().Recalibrations.Count));
    }

    private static FolderBuilder Explained(FolderBuilder folder, string target, string before) => folder
        .Replace(ImportFormat.Targets, Old, $"on-time,2026-05,{target},,")
        .With(ImportFormat.Recalibrations, $"{Known}\non-time,2026-05,{before},2026-05-22,better still,bert,ada");

    private async Task AgreedAsync(string period = "2026-05", decimal? before = 95.5m)
    {
        await ImportAsync(A.Folder);
        Assert.Equal(before, Now(period));
        await PublishAsync(new(OnTime, period, new(period, 97), Day, "we aim higher", new("ada"), new("bert"), "p"));
    }

    private async Task PublishAsync(TargetChange change)
    {
        var (scorecard, known) = (stores.Current!.Scorecard, Kpi());
        var changed = Recalibrations.Decide(scorecard, change.In(known)).Match(a => KpiNews.Changed(known, a.Kpi), r => throw new InvalidOperationException(r.Why.En()));
        var after = scorecard with { Kpis = [.. scorecard.Kpis.Select(k => k.Id == OnTime ? changed : k)] };
        await stores.PublishAsync(new(ScorecardVersion.Of(after), after, clock.GetUtcNow()), CancellationToken.None);
    }

    private Kpi Kpi() => stores.Current!.Scorecard.Find(OnTime)!;

    private decimal? Now(string period = "2026-05") => TargetChange.Of(Kpi(), period)?.Target;

    private async Task<ImportSummary> ImportAsync(FolderBuilder folder) => Assert.IsType<ImportOutcome.Imported>(await TryAsync(folder)).Summary;

    private Task<ImportOutcome> TryAsync(FolderBuilder folder) => import.ImportAsync(folder.ToFolder(), null, CancellationToken.None);
}
