using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Durable;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Scenarios;

public sealed class ChangedPolicyTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    /// <summary>A build that gives managers an hour more, tells one level more of them, and keeps longer quiet.</summary>
    private static readonly LadderRules Other = new() { EscalateAfter = [TimeSpan.FromHours(1), TimeSpan.FromHours(5)], QuietTime = TimeSpan.FromHours(6) };

    [Fact]
    public void A_review_that_runs_goes_on_under_another_builds_ladder() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.RemindAt[0]);
        world.Process.Die();
        world.Policies = new() { Ladder = Other };
        await world.ReviveAsync();

        await world.UntilAsync(Times.EscalateAt);
        Assert.Null(world[Acme.Mona].Escalation);
        await world.UntilAsync(Times.EscalateAt.AddHours(1));
        Assert.Contains(((ChatCard.Escalation)world[Acme.Mona].Escalation!.Card).People, p => p.Person == Acme.Ole);
        await world.UntilAsync(Times.EscalateAt.AddHours(5));
        Assert.Equal(2, (await world.CycleAsync()).EscalatedTo);

        await world.UntilAsync(Times.MeetingAt);
        Assert.Equal(CycleState.Closed, (await world.CycleAsync()).State);
        var cycle = await world.Process.Hub.Client.GetInstanceAsync(Domain.Identity.InstanceIds.Cycle(AcmeReview.First.Key), true);
        Assert.Equal((OrchestrationRuntimeStatus.Completed, null), (cycle!.RuntimeStatus, cycle.FailureDetails));
        Assert.DoesNotContain(world.Chat.All, m => m.HasButtons);
    });
}
