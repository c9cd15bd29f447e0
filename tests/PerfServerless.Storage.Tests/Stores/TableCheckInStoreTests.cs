using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Stores;

public sealed class TableCheckInStoreTests(AzuriteFixture azurite) : CheckInStoreContract, IClassFixture<AzuriteFixture>
{
    private protected override Task<Stores> CreateAsync() => Stores.InTablesAsync(azurite);
}
