using PerfServerless.Durable.Hub.Store;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Hub;

namespace PerfServerless.Storage.Tests.Hub;

public sealed class TableHubStoreTests(AzuriteFixture azurite) : HubStoreContract, IClassFixture<AzuriteFixture>
{
    protected override async Task<IHubStore> CreateAsync()
    {
        var store = new TableHubStore(
            new TableServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System)), AzuriteFixture.UniqueName("Hub"));
        await store.CreateIfMissingAsync(CancellationToken.None);
        return store;
    }
}
