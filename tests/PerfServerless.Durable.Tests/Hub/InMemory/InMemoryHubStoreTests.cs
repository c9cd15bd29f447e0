using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.TestKit.Hub;

namespace PerfServerless.Durable.Tests.Hub.InMemory;

public sealed class InMemoryHubStoreTests : HubStoreContract
{
    protected override Task<IHubStore> CreateAsync() => Task.FromResult<IHubStore>(new InMemoryHubStore());

    [Fact]
    public async Task It_refuses_what_Azure_would_refuse()
    {
        var store = new InMemoryHubStore();

        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync("s00", [], CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(
            () => store.CommitAsync("s00", [new RowChange.Put("a", "1"), new RowChange.Delete("a")], CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync("s00", [new RowChange.Put("a/b", "1")], CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(
            () => store.CommitAsync("s00", [.. Enumerable.Range(0, 101).Select(i => new RowChange.Put($"{i}", ""))], CancellationToken.None));
    }
}
