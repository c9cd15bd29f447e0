using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Stores;

public sealed class TableAddressStoreTests(AzuriteFixture azurite) : AddressStoreContract, IClassFixture<AzuriteFixture>
{
    private protected override Task<Stores> CreateAsync() => Stores.InTablesAsync(azurite);
}
