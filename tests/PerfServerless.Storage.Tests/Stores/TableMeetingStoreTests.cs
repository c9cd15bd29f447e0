using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Stores;

public sealed class TableMeetingStoreTests(AzuriteFixture azurite) : MeetingStoreContract, IClassFixture<AzuriteFixture>
{
    private protected override Task<Stores> CreateAsync() => Stores.InTablesAsync(azurite);
}
