using PerfServerless.Functions.Climbs;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Durable;
using PerfServerless.Durable.Registration;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Settings;
using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>
/// A build with other policies takes over running reviews on the official engine: what was decided is in the histories, and holds until
/// something is decided anew. Every turn replays the history from its beginning under the policies of that moment.
/// </summary>
public sealed class ChangedPolicyTests
{
    private static readonly DateTime Start = new(2026, 6, 1, 7, 0, 0, DateTimeKind.Utc);
    private static readonly DateTimeOffset Opens = new(Start);
    private static readonly CycleKey Key = new(new("acme"), new("weekly"), "20260607");
    private static readonly PersonId Ann = new("ann"), Bob = new("bob");
    private static readonly CycleTimes Times = new(Opens, [Opens.AddDays(1)], Opens.AddDays(2), Opens.AddDays(3), Opens.AddDays(5), Opens.AddDays(6));
    private static readonly CycleInput Input = new(Key, new(2026, 6, 7), Times);

    private ReviewPolicies policies = new();

    [Fact]
    public void A_running_cycle_ends_its_wait_as_it_was_decided_and_goes_on_by_the_new_ladder()
    {
        var run = Cycle().RunUntil(() => new Bridged<CycleInput, CycleOutcome>(new CycleOrchestrator()), Input, Start.AddDays(2), nameof(CycleOrchestrator));
        var before = run.Root.History.ToList();
        policies = new() { Ladder = new() { EscalateAfter = [TimeSpan.FromHours(6), TimeSpan.FromHours(12)] } };

        run.GoOnUntil(Start.AddDays(7));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, run.Root.Status);
        Assert.Equal(
            [
                "call DecideCycle", "call OpenCycle", "call DecideCycle", "sleep until 2026-06-04 07:00",
                "call DecideCycle", "sleep until 2026-06-04 13:00",
                "call DecideCycle", "call PlanEscalations", "call SendEscalation", "call RecordStep", "call DecideCycle", "sleep until 2026-06-04 19:00",
                "call DecideCycle", "call PlanEscalations", "call SendEscalation", "call RecordStep", "call DecideCycle", "sleep until 2026-06-06 07:00",
                "call DecideCycle", "call CompileBrief", "call SendBrief", "call RecordStep", "call DecideCycle", "sleep until 2026-06-07 07:00",
                "call DecideCycle", "call CloseCycle", "call SettleCycle",
            ],
            run.Script);
        Assert.Equal([1, 2], run.Calls.Where(c => c.Name == nameof(PlanEscalations)).Select(c => c.InputAs<PlanEscalationsInput>()!.Level));
        AssertReplays(before, nameof(CycleOrchestrator), new Bridged<CycleInput, CycleOutcome>(new CycleOrchestrator()));
        AssertReplays(run.Root.History, nameof(CycleOrchestrator), new Bridged<CycleInput, CycleOutcome>(new CycleOrchestrator()));
    }

    [Fact]
    public void A_running_desk_ends_its_wait_as_it_was_decided_and_reminds_at_the_new_times()
    {
        var times = new CheckInTimes(Opens, [Opens.AddDays(1), Opens.AddDays(2)], Opens.AddDays(3), Opens.AddDays(6));
        var desk = new DeskInput(new(Key.Tenant, Ann));
        var run = Desk(() => times).RunUntil(() => new Bridged<DeskInput, string>(new DeskOrchestrator()), desk, Start.AddHours(5), nameof(DeskOrchestrator));
        var before = run.Root.History.ToList();
        times = times with { RemindAt = [Opens.AddHours(27), Opens.AddHours(29)] };
        policies = new() { Ladder = new() { QuietTime = TimeSpan.FromHours(1) } };

        run.GoOnUntil(Start.AddDays(7));

        Assert.Equal(
            [
                "call DecideDesk", "call SendForm", "call DecideDesk", "sleep until 2026-06-02 07:00",
                "call DecideDesk", "sleep until 2026-06-02 10:00",
                "call DecideDesk", "call SendForm", "call DecideDesk", "sleep until 2026-06-02 12:00",
                "call DecideDesk", "call SendForm", "call DecideDesk", "sleep until 2026-06-05 12:00", "sleep until 2026-06-07 07:00",
                "call DecideDesk",
            ],
            run.Script);
        Assert.Equal(
            ["ask-0-weekly-20260607", "reminder-1-weekly-20260607", "reminder-2-weekly-20260607"],
            run.Calls.Where(c => c.Name == nameof(SendForm)).Select(c => c.InputAs<SendFormInput>()!.Form.Step));
        AssertReplays(before, nameof(DeskOrchestrator), new Bridged<DeskInput, string>(new DeskOrchestrator()));
        AssertReplays(run.Root.History, nameof(DeskOrchestrator), new Bridged<DeskInput, string>(new DeskOrchestrator()));
    }

    [Fact] // the offender shows that the replays above would notice
    public void An_orchestrator_that_decides_by_itself_cannot_go_on_under_another_policy()
    {
        var run = Cycle().RunUntil(() => new Bridged<CycleInput, string>(new DecidesByItself(() => policies)), Input, Start.AddDays(2));
        policies = new() { Ladder = new() { EscalateAfter = [TimeSpan.FromHours(6)] } };

        Assert.Throws<FakeOrchestrationException>(() => run.GoOnUntil(Start.AddDays(7)));
    }

    private static void AssertReplays(IReadOnlyList<Durable.History.HistoryEvent> history, string name, ITaskOrchestrator code) =>
        GoldenHistory.AssertReplays(history, new DurableTaskRegistry().AddOrchestrator(name, code));

    private FakeOrchestration Cycle()
    {
        Cycle? cycle = null;
        var run = new FakeOrchestration(Start);
        return run
            .Activity<CycleInput, CycleStep>(nameof(DecideCycle), (input, call) => CyclePolicy.Decide(input.Times, cycle, policies.Ladder, new(call.At)))
            .Activity<CycleInput, object?>(nameof(OpenCycle), input => cycle = Opened(input))
            .Activity<RecordStepInput, object?>(nameof(RecordStep),
                step => cycle = cycle! with { EscalatedTo = step.EscalatedTo ?? cycle.EscalatedTo, BriefSent = cycle.BriefSent || step.BriefSent })
            .Activity<PlanEscalationsInput, IReadOnlyList<EscalationGroup>>(nameof(PlanEscalations), _ => [new(Bob, [Ann])])
            .Activity<SendEscalationInput, bool>(nameof(SendEscalation), _ => true)
            .Activity<CycleKey, IReadOnlyList<PersonId>>(nameof(CompileBrief), _ => [Bob])
            .Activity<SendBriefInput, object?>(nameof(SendBrief), _ => null)
            .Activity<CycleKey, object?>(nameof(CloseCycle), _ => null)
            .Activity<CycleKey, CycleOutcome>(nameof(SettleCycle), _ => new(1, 0, 0, 0, 1));
    }

    private static Cycle Opened(CycleInput input) => new()
    {
        Key = input.Key,
        CadenceName = "Weekly",
        MeetingDay = input.MeetingDay,
        Times = input.Times,
        ScorecardVersion = "v",
        State = CycleState.Open,
    };

    private FakeOrchestration Desk(Func<CheckInTimes> times)
    {
        var request = new CheckInRequest { Key = new(Key, Ann), Owed = [new(new("revenue"), "2026-05")], OpenedAt = Opens };
        return new FakeOrchestration(Start)
            .Activity<DeskInput, DeskStep>(nameof(DecideDesk), (_, call) => DeskPolicy.Decide([new(times(), request)], policies.Ladder, new(call.At)))
            .Activity<SendFormInput, bool>(nameof(SendForm), input =>
            {
                request = request with { Sent = [.. request.Sent, .. input.Form.For.Select(f => f.As)] };
                return true;
            });
    }

    private sealed class DecidesByItself(Func<ReviewPolicies> policies) : TaskOrchestrator<CycleInput, string>
    {
        public override async Task<string> RunAsync(TaskOrchestrationContext context, CycleInput input)
        {
            await context.CreateTimer(policies().Ladder.EscalatesAt(input.Times, 1).UtcDateTime, CancellationToken.None);
            return "escalated";
        }
    }
}
