using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>Which cadences come back by themselves. What should be live is what the scorecard names.</summary>
public sealed class ReconcilingTests
{
    private static readonly string Rhythm = InstanceIds.Cadence(Acme.Tenant, Acme.WeeklyId);

    [Fact]
    public void One_that_failed_is_started_anew_under_its_id_and_the_next_cycle_comes_in_its_time() => ReviewWorld.Play(async world =>
    {
        await world.Process.Hub.Client.TerminateInstanceAsync(Rhythm);
        await world.WaitAsync(TimeSpan.FromSeconds(1));
        await world.Process.Hub.Client.ScheduleNewOrchestrationInstanceAsync(
            nameof(CadenceOrchestrator), "no input of a cadence", new StartOrchestrationOptions(Rhythm));
        await world.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, await StatusAsync(world));

        Assert.Equal(1, await ReconcileAsync(world));
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddMinutes(1));
        Assert.Equal(CycleState.Open, (await world.CycleAsync()).State);
        Assert.Equal(0, await ReconcileAsync(world));
    });

    [Fact]
    public void One_that_is_missing_is_started_under_its_id() => ReviewWorld.Play(async world =>
    {
        await world.Process.Hub.Client.TerminateInstanceAsync(Rhythm, new TerminateInstanceOptions("by mistake"));
        await world.WaitAsync(TimeSpan.FromSeconds(1));
        await world.Process.Hub.Client.PurgeInstanceAsync(Rhythm);
        Assert.Null(await world.Process.Hub.Client.GetInstanceAsync(Rhythm));

        Assert.Equal(1, await ReconcileAsync(world));
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddMinutes(1));
        Assert.Equal(CycleState.Open, (await world.CycleAsync()).State);
    });

    [Fact]
    public void One_that_is_paused_stays_paused_and_goes_on_when_it_is_resumed() => ReviewWorld.Play(async world =>
    {
        await world.Process.Hub.Client.SuspendInstanceAsync(Rhythm, "holidays");
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddHours(1));

        Assert.Equal(0, await ReconcileAsync(world));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await StatusAsync(world));
        Assert.Empty(world.Chat.All);

        await world.Process.Hub.Client.ResumeInstanceAsync(Rhythm, "back");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.NotEmpty(world.Chat.All);
    });

    [Fact]
    public void One_that_the_scorecard_no_longer_names_stays_ended_until_it_is_named_again() => ReviewWorld.Play(async world =>
    {
        var named = world.Scorecard;
        await world.PublishAsync(named with { Cadences = [] });
        await world.Process.Hub.Client.RaiseEventAsync(Rhythm, ReviewEvents.Changed, "v2");
        await world.WaitAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(0, await ReconcileAsync(world));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await StatusAsync(world));

        await world.PublishAsync(named);
        Assert.Equal(1, await ReconcileAsync(world));
        Assert.NotEqual(OrchestrationRuntimeStatus.Completed, await StatusAsync(world));
    });

    private static Task<int> ReconcileAsync(ReviewWorld world) => world.Process.Get<CadenceReconciler>().ReconcileAsync(Acme.Tenant, default);

    private static async Task<OrchestrationRuntimeStatus> StatusAsync(ReviewWorld world) =>
        (await world.Process.Hub.Client.GetInstanceAsync(Rhythm))!.RuntimeStatus;
}
