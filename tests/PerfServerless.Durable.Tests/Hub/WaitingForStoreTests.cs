using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Tests.Hub;

public sealed class WaitingForStoreTests
{
    [Fact]
    public async Task A_hub_whose_store_does_not_answer_at_start_takes_no_command_and_becomes_active_when_it_does()
    {
        var store = new AwayStore(new InMemoryHubStore());
        var hub = new HubUnderTest(store);
        hub.Registry.AddOrchestratorFunc<string>("Answers", _ => Task.FromResult("here"));

        await hub.BeginAsync();
        Assert.Equal(HubState.Starting, hub.Hub.State);
        await Assert.ThrowsAsync<HubNotActiveException>(() => hub.Start("Answers"));

        store.IsAway = false;
        await hub.Hub.WhenActive().WaitAsync(HubUnderTest.Patience);
        Assert.Equal("here", (await hub.Run("Answers")).ReadOutputAs<string>());
        await hub.StopAllAsync();
        Assert.True(hub.Hub.Completion.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_hub_that_turns_out_to_be_another_applications_after_a_wait_fails_its_completion()
    {
        var rows = new InMemoryHubStore();
        var theirs = await new HubUnderTest(rows, options: new HubOptions { HubId = "Theirs" }).StartAsync();
        await theirs.StopAllAsync();
        var store = new AwayStore(rows);
        var hub = new HubUnderTest(store);
        await hub.BeginAsync();

        store.IsAway = false;
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Hub.Completion.WaitAsync(HubUnderTest.Patience));

        Assert.Contains("belongs to 'Theirs'", refused.Message, StringComparison.Ordinal);
        await hub.Hub.DisposeAsync();
    }

    [Fact]
    public async Task A_hub_that_waits_for_its_store_can_be_stopped()
    {
        var hub = new HubUnderTest(new AwayStore(new InMemoryHubStore()));
        await hub.BeginAsync();

        await hub.Hub.StopAsync().WaitAsync(HubUnderTest.Patience);

        Assert.Equal(HubState.Stopping, hub.Hub.State);
    }

    private sealed class AwayStore(IHubStore store) : IHubStore
    {
        private volatile bool isAway = true;

        public bool IsAway { get => isAway; set => isAway = value; }

        public Task CreateIfMissingAsync(CancellationToken cancellationToken) =>
            IsAway ? throw new HubStoreUnavailableException("It is away.") : store.CreateIfMissingAsync(cancellationToken);

        public Task<HubRow?> FindAsync(string partition, string key, CancellationToken cancellationToken) => store.FindAsync(partition, key, cancellationToken);

        public Task<HubPage> ReadAsync(string partition, string from, string to, string? continuation, CancellationToken cancellationToken) =>
            store.ReadAsync(partition, from, to, continuation, cancellationToken);

        public Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken) =>
            store.CommitAsync(partition, changes, cancellationToken);
    }
}
