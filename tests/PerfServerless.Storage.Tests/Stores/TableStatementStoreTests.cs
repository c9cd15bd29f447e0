using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Stores;

public sealed class TableStatementStoreTests(AzuriteFixture azurite) : StatementStoreContract, IClassFixture<AzuriteFixture>
{
    private protected override Task<Stores> CreateAsync() => Stores.InTablesAsync(azurite);
}
