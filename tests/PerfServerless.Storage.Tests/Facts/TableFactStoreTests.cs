using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Facts;

public sealed class TableFactStoreTests(AzuriteFixture azurite) : FactStoreContract, IClassFixture<AzuriteFixture>
{
    private protected override Task<Stores.Stores> CreateAsync() => Stores.Stores.InTablesAsync(azurite);
}
