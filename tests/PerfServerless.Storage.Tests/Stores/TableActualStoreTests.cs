using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Stores;

public sealed class TableActualStoreTests(AzuriteFixture azurite) : ActualStoreContract, IClassFixture<AzuriteFixture>
{
    private protected override Task<Stores> CreateAsync() => Stores.InTablesAsync(azurite);
}
