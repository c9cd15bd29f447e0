using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Export;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.Import;

/// <summary>What people changed about KPIs in chat, when the folder comes again.</summary>
public sealed class KpiMemoryTests : IDisposable
{
    private static readonly KpiId OnTime = new("on-time");
    private static readonly DateOnly Last = new(2026, 5, 31);

    private readonly WatchedStores stores = new();
    private readonly ManualClock clock = new(FolderBuilder.Now);
    private readonly ScorecardImport import;

    public KpiMemoryTests() => import = new(stores, stores, new(stores, stores, new Nobody(), new(TimeProvider.System)), new Nobody(), clock);

    public void Dispose() => import.Dispose();

    [Fact]
    public async Task It_stands_when_the_same_folder_comes_again()
    {
        await ChangedAsync();
        await ImportAsync(A.Folder);
        Assert.Equal((new PersonId("bert"), Last), Now());
        await ImportAsync(A.Folder);
        Assert.Equal((new PersonId("bert"), Last), Now());
    }

    [Fact]
    public async Task A_folder_that_says_something_new_of_one_cell_changes_that_cell_alone()
    {
        await ChangedAsync();
        await ImportAsync(A.Folder.Replace(ImportFormat.Kpis, "deliver,chie", "deliver,ada"));
        Assert.Equal((new PersonId("ada"), Last), Now());

        await ImportAsync(A.Folder);
        Assert.Equal((new PersonId("chie"), Last), Now());
    }

    [Fact]
    public async Task A_folder_that_is_new_elsewhere_changes_neither()
    {
        await ChangedAsync();
        await ImportAsync(A.Folder.Replace(ImportFormat.Kpis, "Orders delivered on time", "Deliveries on time"));

        Assert.Equal((new PersonId("bert"), Last), Now());
        Assert.Equal("Deliveries on time", stores.Current!.Scorecard.Find(OnTime)!.Name);
    }

    [Fact]
    public async Task An_export_shows_it_and_comes_back_as_it_is()
    {
        await ChangedAsync();
        var exported = await new ScorecardExport(stores, new BusinessTime(clock)).OfAsync(stores.Current!.Scorecard, CancellationToken.None);
        var zip = ExportFiles.Zip(exported, Reader.Of("en-US", Languages.BuiltIn));
        var folder = await FolderReader.FromZipAsync(new MemoryStream(zip), CancellationToken.None);
        Assert.IsType<ImportOutcome.Imported>(await import.ImportAsync(folder, null, CancellationToken.None));

        Assert.Equal((new PersonId("bert"), Last), Now());
        await ImportAsync(A.Folder);
        Assert.Equal((new PersonId("chie"), (DateOnly?)null), Now()); // now the old folder is what is new
    }

    private async Task ChangedAsync()
    {
        await ImportAsync(A.Folder);
        var (before, known) = (stores.Current!.Scorecard, stores.Current!.Scorecard.Find(OnTime)!);
        var changed = KpiNews.Changed(known, known with { Owner = new("bert"), TrackedUntil = Last });
        var after = before with { Kpis = [.. before.Kpis.Select(k => k.Id == OnTime ? changed : k)] };
        await stores.PublishAsync(new(ScorecardVersion.Of(after), after, clock.GetUtcNow()), CancellationToken.None);
    }

    private (PersonId?, DateOnly?) Now() => stores.Current!.Scorecard.Find(OnTime) is { } kpi ? (kpi.Owner, kpi.TrackedUntil) : default;

    private async Task ImportAsync(FolderBuilder folder) =>
        Assert.IsType<ImportOutcome.Imported>(await import.ImportAsync(folder.ToFolder(), null, CancellationToken.None));
}
