using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Orchestrations;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Orchestrators;

public sealed class CycleScriptTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;
    private static readonly CycleInput Input = new(AcmeReview.First.Key, AcmeReview.First.MeetingDay, Times);
    private static readonly CycleOutcome Outcome = new(2, 1, 0, 0, 3);
    private static readonly EscalationGroup ToMona = new(Acme.Mona, [Acme.Ole]);
    private static readonly EscalationGroup ToCeo = new(Acme.Ceo, [Acme.Ole]);

    private Cycle? cycle;
    private LadderRules rules = LadderRules.Default;

    private FakeOrchestration Run(DateTimeOffset? from = null, Func<FakeCall, bool>? delivered = null) =>
        new FakeOrchestration((from ?? Times.OpensAt).UtcDateTime)
        .Activity<CycleInput, CycleStep>("DecideCycle", (_, call) => CyclePolicy.Decide(Times, cycle, rules, Scripts.At(call.At)))
        .Activity<CycleInput, object?>("OpenCycle", _ => cycle = Scripts.Opened)
        .Activity<PlanEscalationsInput, IReadOnlyList<EscalationGroup>>("PlanEscalations", (_, call) => [call.Count == 1 ? ToMona : ToCeo])
        .Activity<SendEscalationInput, bool>("SendEscalation", (_, call) => delivered?.Invoke(call) ?? true)
        .Activity<RecordStepInput, object?>("RecordStep", input => cycle = cycle! with
        {
            EscalatedTo = input.EscalatedTo ?? cycle.EscalatedTo,
            BriefSent = cycle.BriefSent || input.BriefSent,
        })
        .Activity<RefreshEscalationsInput, object?>("RefreshEscalations", _ => null)
        .Activity<CycleKey, IReadOnlyList<PersonId>>("CompileBrief", _ => [Acme.Ceo, Acme.Kim])
        .Activity<object, object?>("SendBrief", _ => null)
        .Activity<CycleKey, object?>("CloseCycle", _ => null)
        .Activity<CycleKey, CycleOutcome>("SettleCycle", _ => Outcome);

    [Fact]
    public void A_cycle_opens_escalates_briefs_and_closes()
    {
        var run = Run();

        Assert.Equal(Outcome, run.Run(() => new CycleOrchestrator(), Input));
        Assert.Equal(
            [
                "call DecideCycle", "call OpenCycle",
                "call DecideCycle", "sleep until 2026-06-03 07:00", "call DecideCycle", "call PlanEscalations", "call SendEscalation", "call RecordStep",
                "call DecideCycle", "sleep until 2026-06-04 07:00", "call DecideCycle", "call CompileBrief", "call SendBrief", "call SendBrief", "call RecordStep",
                "call DecideCycle", "sleep until 2026-06-04 08:00", "call DecideCycle", "call CloseCycle", "call SettleCycle",
            ],
            run.Script);
    }

    [Fact]
    public void Another_ladder_in_the_middle_of_a_cycle_takes_over_with_the_next_decision()
    {
        var run = Run().Activity<CycleInput, CycleStep>("DecideCycle", (_, call) =>
        {
            // A build with an hour more of grace, and one level more, takes over after the opening.
            if (call.Count == 3) rules = rules with { EscalateAfter = [TimeSpan.FromHours(1), TimeSpan.FromHours(5)] };
            return CyclePolicy.Decide(Times, cycle, rules, Scripts.At(call.At));
        });

        run.Run(() => new CycleOrchestrator(), Input);
        Assert.Equal(2, run.Script.Count(line => line == "call PlanEscalations"));
        Assert.Equal(
            [
                "sleep until 2026-06-03 07:00",
                "sleep until 2026-06-03 08:00",
                "sleep until 2026-06-03 12:00",
                "sleep until 2026-06-04 07:00",
                "sleep until 2026-06-04 08:00",
            ],
            run.Script.Where(line => line.StartsWith("sleep", StringComparison.Ordinal)));
    }

    [Fact]
    public void Changes_before_the_escalation_rewrite_nothing_and_later_ones_do()
    {
        var run = Run()
            .RaiseAt(Times.OpensAt.UtcDateTime.AddHours(1), ReviewEvents.Changed, "ole")
            .RaiseAt(Times.EscalateAt.UtcDateTime.AddHours(1), ReviewEvents.Changed, "ana")
            .RaiseAt(Times.BriefAt.UtcDateTime.AddMinutes(1), ReviewEvents.Changed, "ole");

        run.Run(() => new CycleOrchestrator(), Input);
        Assert.Equal(2, run.Script.Count(line => line == "call RefreshEscalations"));
        Assert.Equal(3, run.Script.Count(line => line == "event changed"));
    }

    [Fact]
    public void Whom_the_channel_refuses_is_passed_over_by_planning_once_more()
    {
        var run = Run(delivered: call => call.Count > 1);

        run.Run(() => new CycleOrchestrator(), Input);
        Assert.Equal(["call PlanEscalations", "call SendEscalation", "call PlanEscalations", "call SendEscalation"], run.Script.Skip(5).Take(4));
    }

    [Fact]
    public void A_manager_whom_nothing_can_be_delivered_to_does_not_end_the_cycle_or_loop()
    {
        var run = Run(delivered: _ => false);

        run.Run(() => new CycleOrchestrator(), Input);
        Assert.Equal(2, run.Script.Count(line => line == "call SendEscalation"));
    }

    [Fact]
    public void A_cycle_that_begins_after_its_meeting_only_closes()
    {
        var run = Run(from: Times.MeetingAt.AddDays(1));

        run.Run(() => new CycleOrchestrator(), Input);
        Assert.Equal(["call DecideCycle", "call CloseCycle", "call SettleCycle"], run.Script);
    }

    [Fact]
    public void A_leader_whom_the_brief_cannot_be_sent_to_keeps_neither_the_others_from_theirs_nor_the_cycle_from_its_close()
    {
        var closed = DateTime.MaxValue;
        var run = Run()
            .Activity<SendBriefTo, object?>("SendBrief", to => to.Leader == Acme.Ceo ? throw new InvalidOperationException("no way") : null)
            .Activity<CycleKey, object?>("CloseCycle", (_, call) =>
            {
                closed = call.At;
                return null;
            });

        run.Run(() => new CycleOrchestrator(), Input);
        Assert.True(run.Script.Count(line => line == "call SendBrief") > 5);
        Assert.Contains(SelfStatusWords.SendingFailed.Id, run.Root.CustomStatus!, StringComparison.Ordinal);
        Assert.Equal(Times.MeetingAt.UtcDateTime, closed);
    }

    private sealed record SendBriefTo(CycleKey Cycle, PersonId Leader);
}
