using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Settings;

namespace PerfServerless.Durable.Tests.Hub;

/// <summary>A process that stood still longer than its lease (a debugger, a snapshot, a machine that slept) looks at it before it takes anything.</summary>
public sealed class StandstillTests
{
    private static readonly HubOptions Watchful = new()
    {
        IsHolderGone = _ => false,
        LeaseDuration = TimeSpan.FromSeconds(30),
        LeaseRenewal = TimeSpan.FromSeconds(10),
    };

    private readonly ManualClock machine = new();
    private readonly TroubledStore store = new(new InMemoryHubStore());

    [Fact]
    public async Task It_is_sure_again_when_the_lease_is_renewed()
    {
        var hub = await StartAsync();
        Assert.True(hub.Hub.WhenActive().IsCompletedSuccessfully);

        var answers = new TaskCompletionSource();
        store.BeforeCommit = (partition, _) => partition == "hub" ? answers.Task : Task.CompletedTask;
        machine.Advance(Watchful.LeaseDuration);
        var sure = hub.Hub.WhenActive();
        Assert.Equal(HubState.Active, hub.Hub.State); // it knows of nothing yet
        Assert.False(sure.IsCompleted);

        answers.SetResult();
        await sure.WaitAsync(HubUnderTest.Patience);
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task It_is_never_sure_where_another_process_has_taken_over()
    {
        var hub = await StartAsync();
        store.BeforeCommit = (partition, cancellation) => partition == "hub" ? Task.Delay(Timeout.Infinite, cancellation) : Task.CompletedTask;
        machine.Advance(Watchful.LeaseDuration);

        var others = new ManualClock();
        var other = new HubUnderTest(store.Inner, machine: others, options: Watchful);
        var second = await other.BeginAsync();
        await UntilAsync(() => second.State == HubState.Active, () => others.Advance(TimeSpan.FromSeconds(5)));
        using var patience = new CancellationTokenSource();
        var sure = hub.Hub.WhenActive(patience.Token);
        Assert.False(sure.IsCompleted);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sure);
        Assert.True(second.WhenActive().IsCompletedSuccessfully);
        await other.StopAllAsync();
        store.BeforeCommit = null;
        await hub.StopAllAsync();
    }

    [Fact] // the clock that nobody sets stands while a machine sleeps; the one on the wall does not
    public async Task It_is_not_sure_where_only_the_clock_on_the_wall_has_gone_on()
    {
        var hub = await StartAsync();
        machine.Jump(TimeSpan.FromHours(8));
        var sure = hub.Hub.WhenActive();
        Assert.False(sure.IsCompleted);

        await UntilAsync(() => sure.IsCompletedSuccessfully, () => machine.Advance(Watchful.LeaseRenewal));
        await hub.StopAllAsync();
    }

    private Task<HubUnderTest> StartAsync() => new HubUnderTest(store, machine: machine, options: Watchful).StartAsync();

    private static async Task UntilAsync(Func<bool> condition, Action meanwhile)
    {
        using var patience = new CancellationTokenSource(HubUnderTest.Patience);
        while (!condition())
        {
            meanwhile();
            await Task.Delay(5, patience.Token);
        }
    }
}
