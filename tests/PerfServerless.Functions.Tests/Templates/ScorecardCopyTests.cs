using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.Templates;
using PerfServerless.Functions.Tests.Import;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Templates;

public sealed class ScorecardCopyTests : IDisposable
{
    private readonly TemporaryFolder original = TemporaryFolder.Of(A.Folder);
    private readonly string place = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        original.Dispose();
        if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
    }

    [Fact]
    public async Task A_copy_has_its_own_tenant_and_can_be_imported_beside_the_first()
    {
        var (written, _) = await ScorecardCopy.WriteAsync(original.Path, place, "mine", "My Company", null, CancellationToken.None);
        var stores = new WatchedStores();
        using var import = new ScorecardImport(
            stores, stores, new(stores, stores, new Nobody(), new(TimeProvider.System)), new Nobody(), new ManualClock(FolderBuilder.Now));

        var read = Assert.IsType<ImportResult.Accepted>(
            FolderValidation.Validate(await FolderReader.FromDirectoryAsync(place, CancellationToken.None), FolderBuilder.Now)).Scorecard.Organisation;

        Assert.True(written);
        Assert.Equal(("mine", "My Company"), (read.Tenant.Value, read.Name));
        Assert.NotEqual("11111111-2222-3333-4444-555555555555", read.EntraTenantId);
        Assert.IsType<ImportOutcome.Imported>(await import.ImportFolderAsync(original.Path, null, CancellationToken.None));
        Assert.IsType<ImportOutcome.Imported>(await import.ImportFolderAsync(place, null, CancellationToken.None));
    }

    [Fact]
    public async Task A_copy_that_keeps_the_first_ones_Entra_tenant_is_refused()
    {
        var stores = new WatchedStores();
        using var import = new ScorecardImport(
            stores, stores, new(stores, stores, new Nobody(), new(TimeProvider.System)), new Nobody(), new ManualClock(FolderBuilder.Now));
        await import.ImportAsync(A.Folder.ToFolder(), null, CancellationToken.None);

        var outcome = await import.ImportAsync(A.Folder.Replace("organisation.csv", "acme,", "mine,").ToFolder(), null, CancellationToken.None);

        Assert.Equal(
            ["organisation.csv, line 2, column 3 (entraTenantId): '11111111-2222-3333-4444-555555555555' is the Entra tenant of Acme Ltd ('acme') already, and whoever writes to the bot from it would be taken for one of the two: write your own organisation's Entra tenant. `scorecard copy` gives a copy its own."],
            Assert.IsType<ImportOutcome.Refused>(outcome).Mistakes.Select(m => m.Told.En()));
    }

    [Fact]
    public async Task Another_organisation_may_not_take_the_code_of_the_first()
    {
        var stores = new WatchedStores();
        using var import = new ScorecardImport(
            stores, stores, new(stores, stores, new Nobody(), new(TimeProvider.System)), new Nobody(), new ManualClock(FolderBuilder.Now));
        await import.ImportAsync(A.Folder.ToFolder(), null, CancellationToken.None);
        var renamed = A.Folder.Replace("organisation.csv", "Acme Ltd", "Other Ltd");
        var other = A.Folder.Replace("organisation.csv", "Acme Ltd,1111", "Other Ltd,2222");

        Assert.StartsWith(
            "organisation.csv, line 2, column 1 (tenant): The tenant 'acme' is Acme Ltd already",
            Assert.Single(Assert.IsType<ImportOutcome.Refused>(await import.ImportAsync(other.ToFolder(), null, CancellationToken.None)).Mistakes).Told.En(),
            StringComparison.Ordinal);
        Assert.IsType<ImportOutcome.Imported>(await import.ImportAsync(renamed.ToFolder(), null, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_no_code_or_no_organisation_or_is_there_is_told()
    {
        Assert.Contains("cannot be a tenant code", (await ScorecardCopy.WriteAsync(original.Path, place, "my company", null, null,
            CancellationToken.None)).Sentence.En(), StringComparison.Ordinal);
        Assert.Contains("no folder of CSV files", (await ScorecardCopy.WriteAsync(place, original.Path, "mine", null, null,
            CancellationToken.None)).Sentence.En(), StringComparison.Ordinal);
        Assert.Contains("is there already", (await ScorecardCopy.WriteAsync(original.Path, original.Path, "mine", null, null,
            CancellationToken.None)).Sentence.En(), StringComparison.Ordinal);
    }
}
