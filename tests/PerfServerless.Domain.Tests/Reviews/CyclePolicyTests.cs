using PerfServerless.Domain.Reviews.Cycles;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class CyclePolicyTests
{
    private static readonly CycleTimes Times = Planned.Times;

    private static readonly Cycle Opened = new()
    {
        Key = ThisCycle, CadenceName = "Weekly review", MeetingDay = Planned.MeetingDay, Times = Times, State = CycleState.Open, ScorecardVersion = "v1",
    };

    private static CycleStep Decide(Cycle? cycle, DateTimeOffset now, LadderRules? rules = null) =>
        CyclePolicy.Decide(Times, cycle, rules ?? LadderRules.Default, now);

    [Fact]
    public void The_cycle_takes_its_steps_in_order_and_closes_whatever_was_missed()
    {
        var escalated = Opened with { EscalatedTo = 1 };
        var briefed = escalated with { BriefSent = true };

        Assert.Equal(new CycleStep.Wait(Times.OpensAt), Decide(null, Times.OpensAt.AddSeconds(-1)));
        Assert.Equal(new CycleStep.Open(), Decide(null, Times.OpensAt));
        Assert.Equal(new CycleStep.Open(), Decide(null, Times.BriefAt));
        Assert.Equal(new CycleStep.Open(), Decide(Opened with { State = CycleState.Upcoming }, Times.OpensAt)); // a crash while it opened
        Assert.Equal(new CycleStep.Wait(Times.EscalateAt), Decide(Opened, Times.OpensAt));
        Assert.Equal(new CycleStep.Escalate(1, Times.BriefAt), Decide(Opened, Times.EscalateAt));
        Assert.Equal(new CycleStep.Escalate(1, Times.BriefAt), Decide(Opened, Times.BriefAt));
        Assert.Equal(new CycleStep.Wait(Times.BriefAt, Told: true), Decide(escalated, Times.EscalateAt));
        Assert.Equal(new CycleStep.SendBrief(Times.MeetingAt), Decide(escalated, Times.BriefAt));
        Assert.Equal(new CycleStep.Wait(Times.MeetingAt, Told: true), Decide(briefed, Times.BriefAt));
        foreach (var cycle in new[] { null, Opened, escalated, briefed }) Assert.Equal(new CycleStep.Close(), Decide(cycle, Times.MeetingAt));
        Assert.Equal(new CycleStep.Close(), Decide(Opened with { State = CycleState.Closed }, Times.OpensAt));
    }

    [Fact]
    public void Another_grace_and_one_level_more_hold_from_the_next_decision_on()
    {
        var rules = new LadderRules { EscalateAfter = [TimeSpan.FromHours(1), TimeSpan.FromHours(3)] };

        Assert.Equal(new CycleStep.Wait(Times.EscalateAt.AddHours(1)), Decide(Opened, Times.EscalateAt, rules));
        Assert.Equal(new CycleStep.Escalate(1, Times.BriefAt), Decide(Opened, Times.EscalateAt.AddHours(1), rules));
        Assert.Equal(
            new CycleStep.Wait(Times.EscalateAt.AddHours(3), Told: true),
            Decide(Opened with { EscalatedTo = 1 }, Times.EscalateAt.AddHours(1), rules));
        Assert.Equal(new CycleStep.Escalate(2, Times.BriefAt), Decide(Opened with { EscalatedTo = 1 }, Times.EscalateAt.AddHours(3), rules));
        Assert.Equal(new CycleStep.Wait(Times.BriefAt, Told: true), Decide(Opened with { EscalatedTo = 2 }, Times.EscalateAt.AddHours(3), rules));
    }

    [Fact]
    public void No_level_is_told_after_the_brief()
    {
        var rules = new LadderRules { EscalateAfter = [TimeSpan.FromDays(30)] };

        Assert.Equal(Times.BriefAt, rules.EscalatesAt(Times, 1));
        Assert.Equal(new CycleStep.Escalate(1, Times.BriefAt), Decide(Opened, Times.BriefAt, rules));
    }
}
