using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Tests.Hub;

public sealed class TakeOverTests
{
    private static readonly HubOptions Watchful = new()
    {
        IsHolderGone = _ => false,
        LeaseDuration = TimeSpan.FromSeconds(30),
        LeaseRenewal = TimeSpan.FromSeconds(10),
    };

    [Fact]
    public async Task A_second_process_stands_by_and_takes_over_when_the_first_gives_up_its_lease()
    {
        var machine = new ManualClock();
        var hub = await Started(machine);
        var first = hub.Hub;
        var id = await hub.Start("Wait");
        var second = await hub.BeginAsync();
        await Until(() => second.State == HubState.StandBy);
        var refused = await Assert.ThrowsAsync<HubNotActiveException>(() => second.Client.RaiseEventAsync(id, "Go", "x"));
        Assert.Contains("stands by", refused.Message, StringComparison.Ordinal);

        await first.StopAsync();
        await Until(() => second.State == HubState.Active, () => machine.Advance(TimeSpan.FromSeconds(1)));
        await second.Client.RaiseEventAsync(id, "Go", "over");
        Assert.Equal("over", (await hub.Completion(id)).ReadOutputAs<string>());
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task A_process_that_was_taken_over_is_fenced_and_its_write_is_refused()
    {
        // The first process's clock stands still, as a stopped process's does.
        var hub = await Started(new ManualClock());
        var first = hub.Hub;
        var id = await hub.Start("Wait");
        await hub.Client.WaitForInstanceStartAsync(id).WaitAsync(HubUnderTest.Patience);

        var machine = new ManualClock();
        var other = new HubUnderTest(hub.Store, machine: machine, options: Watchful);
        Register(other);
        var second = await other.BeginAsync();
        await Until(() => second.State == HubState.Active, () => machine.Advance(TimeSpan.FromSeconds(5)));

        await Assert.ThrowsAsync<HubNotActiveException>(() => first.Client.RaiseEventAsync(id, "Go", "lost"));
        await Until(() => first.State is HubState.Fenced or HubState.StandBy);
        await second.Client.RaiseEventAsync(id, "Go", "won");
        Assert.Equal("won", (await other.Completion(id)).ReadOutputAs<string>());
        await other.StopAllAsync();
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task The_business_time_of_the_newest_commit_is_known_after_a_take_over()
    {
        var business = new ManualClock();
        var hub = new HubUnderTest(business: business);
        Register(hub);
        await hub.StartAsync();
        Assert.Null(hub.Hub.LastBusinessTime);
        business.Advance(TimeSpan.FromDays(3));
        await hub.Start("Wait");
        await hub.RestartAsync();

        Assert.Equal(business.GetUtcNow(), hub.Hub.LastBusinessTime);
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task A_process_whose_renewal_is_not_answered_still_sees_that_it_was_taken_over()
    {
        var store = new TroubledStore(new InMemoryHubStore());
        var renewals = 0;
        var stalled = new ManualClock();
        var hub = await Started(stalled, store);
        var first = hub.Hub;
        var id = await hub.Start("Wait");
        store.BeforeCommit = (partition, cancellation) =>
            partition == "hub" && Interlocked.Increment(ref renewals) > 0 ? Task.Delay(Timeout.Infinite, cancellation) : Task.CompletedTask;
        await Until(() => renewals > 0, () => stalled.Advance(Watchful.LeaseRenewal));

        var machine = new ManualClock();
        var other = new HubUnderTest(store.Inner, machine: machine, options: Watchful);
        Register(other);
        var second = await other.BeginAsync();
        await Until(() => second.State == HubState.Active, () => machine.Advance(TimeSpan.FromSeconds(5)));

        await Assert.ThrowsAsync<HubNotActiveException>(() => first.Client.RaiseEventAsync(id, "Go", "lost"));
        await Until(() => first.State is HubState.Fenced or HubState.StandBy);
        await other.StopAllAsync();
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task A_process_that_stood_still_tells_nothing_of_what_another_one_has_taken_over()
    {
        var store = new TroubledStore(new InMemoryHubStore());
        var stalled = new ManualClock();
        var hub = await Started(stalled, store);
        var first = hub.Hub;
        store.BeforeCommit = (partition, cancellation) => partition == "hub" ? Task.Delay(Timeout.Infinite, cancellation) : Task.CompletedTask;
        stalled.Advance(Watchful.LeaseDuration);
        Assert.Null(await first.Client.GetInstanceAsync("later")); // nobody has taken over

        var machine = new ManualClock();
        var other = new HubUnderTest(store.Inner, machine: machine, options: Watchful);
        Register(other);
        var second = await other.BeginAsync();
        await Until(() => second.State == HubState.Active, () => machine.Advance(TimeSpan.FromSeconds(5)));
        await second.Client.ScheduleNewOrchestrationInstanceAsync("Wait", null, new StartOrchestrationOptions("later"));

        await Assert.ThrowsAsync<HubNotActiveException>(() => first.Client.GetInstanceAsync("later"));
        await Assert.ThrowsAsync<HubNotActiveException>(() => first.Client.GetOrchestrationHistoryAsync("later"));
        Assert.NotNull(await second.Client.GetInstanceAsync("later"));
        await other.StopAllAsync();
        store.BeforeCommit = null;
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task A_fault_that_nobody_foresaw_does_not_leave_a_hub_that_stands_silent()
    {
        var faults = 2;
        var store = new TroubledStore(new InMemoryHubStore())
        {
            BeforeFind = (partition, _) => partition != "hub" && Interlocked.Decrement(ref faults) >= 0
                ? throw new InvalidOperationException("The store answers in riddles.")
                : Task.CompletedTask,
        };
        var machine = new ManualClock();
        var hub = new HubUnderTest(store, machine: machine, options: Watchful);
        Register(hub);
        var only = await hub.BeginAsync();

        await Until(() => only.State == HubState.Active, () => machine.Advance(TimeSpan.FromSeconds(1)));
        Assert.True(faults < 0);
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task A_lease_whose_last_renewal_lost_its_answer_is_given_up_all_the_same()
    {
        var store = new TroubledStore(new InMemoryHubStore());
        var machine = new ManualClock();
        var hub = await Started(machine, store);
        store.AfterCommit = partition => partition == "hub" ? throw new HubStoreUnavailableException("The answer was lost.") : Task.CompletedTask;
        var before = (await store.FindAsync("hub", "!lease", CancellationToken.None))!.ETag;
        await Until(() => store.Inner.FindAsync("hub", "!lease", CancellationToken.None).Result!.ETag != before, () => machine.Advance(Watchful.LeaseRenewal));
        store.AfterCommit = null;
        await hub.StopAllAsync();

        var other = new HubUnderTest(store.Inner, machine: new ManualClock(), options: Watchful);
        Register(other);
        var second = await other.BeginAsync();
        await Until(() => second.State == HubState.Active); // at once: its clock stands still
        await other.StopAllAsync();
    }

    private static async Task<HubUnderTest> Started(TimeProvider machine, IHubStore? store = null)
    {
        var hub = new HubUnderTest(store, machine: machine, options: Watchful);
        Register(hub);
        return await hub.StartAsync();
    }

    private static void Register(HubUnderTest hub) => hub.Registry.AddOrchestratorFunc<string>("Wait", context => context.WaitForExternalEvent<string>("Go"));

    private static async Task Until(Func<bool> condition, Action? meanwhile = null)
    {
        using var patience = new CancellationTokenSource(HubUnderTest.Patience);
        while (!condition())
        {
            meanwhile?.Invoke();
            await Task.Delay(5, patience.Token);
        }
    }
}
