using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Orchestrations;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Orchestrators;

public sealed class CadenceScriptTests
{
    private static readonly CadenceInput Input = new(Acme.Tenant, Acme.WeeklyId);

    private static FakeOrchestration Run(Func<CadenceInput, FakeCall, CyclePlan?>? plan = null) => new FakeOrchestration(AcmeReview.Start.UtcDateTime)
        .Activity<CadenceInput, CyclePlan?>("PlanCycle", plan ?? ((input, _) => input.After is null ? AcmeReview.First : AcmeReview.Second))
        .Activity<CycleKey, object?>("CloseCycle", _ => null)
        .SubOrchestration<CycleInput, CycleOutcome>("CycleOrchestrator", _ => new(0, 0, 0, 0, 0));

    [Fact]
    public void A_cadence_plans_waits_for_the_opening_plans_again_runs_the_cycle_and_then_the_next()
    {
        var run = Run().RunUntil(() => new CadenceOrchestrator(), Input, AcmeReview.Second.Times.OpensAt.UtcDateTime.AddHours(-1));

        Assert.Equal(
            [
                "call PlanCycle", "sleep until 2026-05-29 07:00", "call PlanCycle", "start CycleOrchestrator as c:acme:weekly:20260601w", "continue as new",
                "call PlanCycle", "sleep until 2026-06-05 07:00",
            ],
            run.Script);
    }

    [Fact]
    public void A_changed_scorecard_plans_anew()
    {
        var run = Run((_, call) => call.Count == 1 ? AcmeReview.Second : AcmeReview.First)
            .RaiseAt(AcmeReview.Start.UtcDateTime.AddHours(1), ReviewEvents.Changed, "v2")
            .RunUntil(() => new CadenceOrchestrator(), Input, AcmeReview.First.Times.OpensAt.UtcDateTime.AddSeconds(-1));

        Assert.Equal(["call PlanCycle", "sleep until 2026-06-05 07:00", "event changed", "call PlanCycle", "sleep until 2026-05-29 07:00"], run.Script);
    }

    [Fact]
    public void A_removed_cadence_ends_also_where_nobody_told_it()
    {
        var run = Run((_, call) => call.Count == 1 ? AcmeReview.First : null);

        Assert.Equal("the cadence was removed", run.Run(() => new CadenceOrchestrator(), Input));
        Assert.DoesNotContain(run.Script, line => line.StartsWith("start", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cycle_that_fails_and_whose_meeting_moved_is_closed_at_the_moved_one()
    {
        var moved = AcmeReview.First.Times.MeetingAt.AddDays(1);
        var run = Run().SubOrchestration<CycleInput, CycleOutcome>("CycleOrchestrator", CycleOutcome (_) => throw new InvalidOperationException("lost"))
            .Activity<CycleKey, DateTimeOffset?>("CloseCycle", (_, call) => call.Count == 1 ? moved : null)
            .RunUntil(() => new CadenceOrchestrator(), Input, AcmeReview.Second.Times.OpensAt.UtcDateTime.AddHours(6));

        Assert.Equal(
            ["sleep until 2026-06-04 08:00", "call CloseCycle", "sleep until 2026-06-05 08:00", "call CloseCycle", "continue as new"],
            run.Script.Skip(4).Take(5));
    }

    [Fact]
    public void A_cycle_that_fails_is_closed_at_its_meeting_and_the_rhythm_goes_on()
    {
        var run = Run().SubOrchestration<CycleInput, CycleOutcome>("CycleOrchestrator", CycleOutcome (_) => throw new InvalidOperationException("lost"))
            .RunUntil(() => new CadenceOrchestrator(), Input, AcmeReview.Second.Times.OpensAt.UtcDateTime.AddHours(-1));

        Assert.Equal(
            ["start CycleOrchestrator as c:acme:weekly:20260601w", "sleep until 2026-06-04 08:00", "call CloseCycle", "continue as new"], run.Script.Skip(3)
                .Take(4));
    }
}
