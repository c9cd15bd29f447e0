using System.Runtime.CompilerServices;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Tests.Orchestrators;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Orchestrations;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Golden;

/// <summary>
/// Stored histories of the three orchestrators against today's code, and against code that was changed carelessly. Before the
/// first release a history may be recorded anew; afterwards a change that breaks one needs a version.
/// </summary>
public sealed class GoldenReviewTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    public static TheoryData<string> Histories => ["cadence.waiting", "cycle.complete", "cycle.waiting", "desk.answered", "desk.silent"];

    [Theory]
    [MemberData(nameof(Histories))]
    public void Todays_code_replays_every_stored_history(string course) => GoldenHistory.AssertReplays(Read(course), new DurableTaskRegistry()
        .AddOrchestrator(nameof(CadenceOrchestrator), new CadenceOrchestrator())
        .AddOrchestrator(nameof(CycleOrchestrator), new CycleOrchestrator())
        .AddOrchestrator(nameof(DeskOrchestrator), new DeskOrchestrator()));

    [Theory]
    [InlineData(Carelessness.ExtraActivity)]
    [InlineData(Carelessness.ExtraTimer)]
    [InlineData(Carelessness.ReturnsEarly)]
    public void A_careless_change_of_any_orchestrator_is_caught(Carelessness how)
    {
        var changed = new DurableTaskRegistry()
            .AddOrchestrator(nameof(CadenceOrchestrator), new Careless<CadenceInput, string>(new CadenceOrchestrator(), how))
            .AddOrchestrator(nameof(CycleOrchestrator), new Careless<CycleInput, CycleOutcome>(new CycleOrchestrator(), how))
            .AddOrchestrator(nameof(DeskOrchestrator), new Careless<DeskInput, string>(new DeskOrchestrator(), how));

        foreach (var course in Histories) Assert.Throws<FakeOrchestrationException>(() => GoldenHistory.AssertReplays(Read(course), changed));
    }

    private static IReadOnlyList<HistoryEvent> Read(string course, [CallerFilePath] string here = "") =>
        GoldenHistory.ReadOrRecord(
            Path.Combine(Path.GetDirectoryName(here)!, "Histories", $"{course}.json"), () => [.. Record(course).Root.History.Select(WithoutStack)]);

    // A stack trace names the folders of the machine that recorded it.
    private static HistoryEvent WithoutStack(HistoryEvent e) =>
        e is HistoryEvent.TaskFailed { Failure: { } failure } failed ? failed with { Failure = failure with { StackTrace = null } } : e;

    private static FakeOrchestration Record(string course) => course switch
    {
        "cadence.waiting" =>
            Cadence().RunUntil(() => new CadenceOrchestrator(), new CadenceInput(Acme.Tenant, Acme.WeeklyId), Times.OpensAt.UtcDateTime.AddHours(-1)),
        "cycle.complete" =>
            Cycle()
                .RunUntil(() => new CycleOrchestrator(), new CycleInput(AcmeReview.First.Key, AcmeReview.First.MeetingDay, Times), Times.MeetingAt.UtcDateTime),
        "cycle.waiting" =>
            Cycle().RunUntil(
                () => new CycleOrchestrator(), new CycleInput(AcmeReview.First.Key, AcmeReview.First.MeetingDay, Times), Times.EscalateAt.UtcDateTime.AddHours(2)),
        "desk.answered" => Desk(answered: true).RunUntil(() => new DeskOrchestrator(), new DeskInput(Scripts.Ole), Times.MeetingAt.UtcDateTime),
        _ => Desk(answered: false).RunUntil(() => new DeskOrchestrator(), new DeskInput(Scripts.Ole), Times.MeetingAt.UtcDateTime),
    };

    private static FakeOrchestration Cadence() => new FakeOrchestration(AcmeReview.Start.UtcDateTime)
        .Activity<CadenceInput, CyclePlan?>("PlanCycle", _ => AcmeReview.First)
        .RaiseAt(AcmeReview.Start.UtcDateTime.AddHours(2), ReviewEvents.Changed, "v2");

    private static FakeOrchestration Cycle()
    {
        Domain.Reviews.Cycles.Cycle? cycle = null;
        return new FakeOrchestration(Times.OpensAt.UtcDateTime)
            .Activity<CycleInput, CycleStep>("DecideCycle", (_, call) => CyclePolicy.Decide(Times, cycle, LadderRules.Default, Scripts.At(call.At)))
            .Activity<CycleInput, object?>("OpenCycle", _ => cycle = Scripts.Opened)
            .Activity<PlanEscalationsInput, IReadOnlyList<EscalationGroup>>(
                "PlanEscalations", (_, call) => [new(call.Count == 1 ? Acme.Mona : Acme.Ceo, [Acme.Ole])])
            .Activity<SendEscalationInput, bool>("SendEscalation", (_, call) => call.Count switch
            {
                1 => throw new TimeoutException("busy"),
                2 => false,
                _ => true,
            })
            .Activity<RecordStepInput, object?>("RecordStep", input => cycle = cycle! with
            {
                EscalatedTo = input.EscalatedTo ?? cycle.EscalatedTo,
                BriefSent = cycle.BriefSent || input.BriefSent,
            })
            .Activity<RefreshEscalationsInput, object?>("RefreshEscalations", _ => null)
            .Activity<CycleKey, IReadOnlyList<PersonId>>("CompileBrief", _ => [Acme.Ceo, Acme.Kim])
            .Activity<object, object?>("SendBrief", _ => null)
            .Activity<CycleKey, object?>("CloseCycle", _ => null)
            .Activity<CycleKey, CycleOutcome>("SettleCycle", _ => new(2, 1, 0, 0, 3))
            .RaiseAt(Times.OpensAt.UtcDateTime.AddHours(1), ReviewEvents.Changed, "ole")
            .RaiseAt(Times.EscalateAt.UtcDateTime.AddHours(1), ReviewEvents.Changed, "ana");
    }

    private static FakeOrchestration Desk(bool answered)
    {
        var request = Scripts.Request;
        return new FakeOrchestration(Times.OpensAt.UtcDateTime)
            .Activity<DeskInput, DeskStep>("DecideDesk", (_, call) => DeskPolicy.Decide(
                [new(Scripts.Times, answered && call.Count > 2 ? request with { State = RequestState.Complete } : request)], LadderRules.Default, Scripts.At(call.At)))
            .Activity<SendFormInput, bool>("SendForm", (input, call) =>
            {
                if (call.Attempt == 1) throw new TimeoutException("busy");
                request = request with { Sent = [.. request.Sent, .. input.Form.For.Select(f => f.As with { At = Scripts.At(call.At) })] };
                return true;
            })
            .RaiseAt(Times.OpensAt.UtcDateTime.AddHours(3), ReviewEvents.Changed, "ole");
    }
}
