using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Functions.Tests.Orchestrators;

public sealed class DeskScriptTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;
    private static readonly DateTime End = Times.MeetingAt.UtcDateTime.AddHours(1);

    private readonly List<string> sent = [];
    private CheckInRequest request = Scripts.Request;
    private bool canSend = true;

    private FakeOrchestration Run() => new FakeOrchestration(Times.OpensAt.UtcDateTime)
        .Activity<DeskInput, DeskStep>("DecideDesk", (_, call) => DeskPolicy.Decide([new(Scripts.Times, request)], LadderRules.Default, Scripts.At(call.At)))
        .Activity<SendFormInput, bool>("SendForm", (input, call) => Send(input, Scripts.At(call.At)));

    [Fact]
    public void A_silent_owner_is_asked_and_reminded_twice_and_then_left_to_his_manager()
    {
        var run = Run().RunUntil(() => new DeskOrchestrator(), new DeskInput(Scripts.Ole), End);

        Assert.Equal(
            [
                "call DecideDesk", "call SendForm", "call DecideDesk", "sleep until 2026-06-01 07:00",
                "call DecideDesk", "call SendForm", "call DecideDesk", "sleep until 2026-06-02 07:00",
                "call DecideDesk", "call SendForm", "call DecideDesk", "sleep until 2026-06-04 08:00",
                "call DecideDesk",
            ],
            run.Script);
        Assert.Equal(["ask-0-weekly-20260601w", "reminder-1-weekly-20260601w", "reminder-2-weekly-20260601w"], sent);
    }

    [Fact]
    public void An_answer_ends_the_asking_at_once()
    {
        var run = Run()
            .Activity<DeskInput, DeskStep>("DecideDesk", (_, call) => DeskPolicy.Decide(
                [new(Scripts.Times, call.Count < 3 ? request : request with { State = RequestState.Complete })], LadderRules.Default, Scripts.At(call.At)))
            .RaiseAt(Times.OpensAt.UtcDateTime.AddHours(2), ReviewEvents.Changed, "ole")
            .RunUntil(() => new DeskOrchestrator(), new DeskInput(Scripts.Ole), End);

        Assert.Equal(["call DecideDesk", "call SendForm", "call DecideDesk", "sleep until 2026-06-01 07:00", "event changed", "call DecideDesk"], run.Script);
    }

    [Fact]
    public void What_cannot_be_sent_is_tried_again_every_hour_and_not_in_a_loop()
    {
        canSend = false;
        var run = Run().RunUntil(() => new DeskOrchestrator(), new DeskInput(Scripts.Ole), End);

        Assert.Equal((int)(Times.MeetingAt - Times.OpensAt).TotalHours, run.Script.Count(line => line == "call SendForm"));
        Assert.Contains("continue as new", run.Script);
    }

    [Fact]
    public void Events_that_come_all_at_once_are_all_seen_and_send_nothing_twice()
    {
        var run = Run();
        for (var i = 0; i < 5; i++) run.RaiseAt(Times.OpensAt.UtcDateTime, ReviewEvents.Changed, "ole");
        run.RunUntil(() => new DeskOrchestrator(), new DeskInput(Scripts.Ole), End);

        Assert.Equal(3, run.Script.Count(line => line == "call SendForm"));
        Assert.Equal(5, run.Script.Count(line => line == "event changed"));
    }

    [Fact]
    public void Events_beyond_a_generation_are_seen_by_the_next()
    {
        var run = Run();
        for (var i = 0; i < 60; i++) run.RaiseAt(Times.OpensAt.UtcDateTime.AddMinutes(i / 10), ReviewEvents.Changed, "ole");
        run.RunUntil(() => new DeskOrchestrator(), new DeskInput(Scripts.Ole), Times.OpensAt.UtcDateTime.AddHours(1));

        Assert.Equal(60, run.Script.Count(line => line == "event changed"));
        Assert.True(run.Script.Count(line => line == "continue as new") >= 2);
    }

    [Fact]
    public void A_desk_whose_person_left_ends()
    {
        var run = Run().Activity<DeskInput, DeskStep>("DecideDesk", _ => new DeskStep.Leave());

        Assert.Equal("the person left", run.Run(() => new DeskOrchestrator(), new DeskInput(Scripts.Ole)));
    }

    private bool Send(SendFormInput input, DateTimeOffset at)
    {
        if (!canSend) return false;

        sent.Add(input.Form.Step);
        request = request with { Sent = [.. request.Sent, .. input.Form.For.Select(f => f.As with { At = at })] };
        return true;
    }
}
