using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
using PerfServerless.Functions.CheckIns;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Functions.Tests.Orchestrators;

public sealed class CheckInScriptTests
{
    private static readonly CycleTimes Times = Acme.First.Times;

    private readonly List<string> sent = [];
    private CheckInProgress progress = new(RequestState.Open);
    private bool canSend = true;

    private FakeOrchestration Run() => new FakeOrchestration(Times.OpensAt.UtcDateTime)
        .Activity<RequestKey, CheckInProgress>("LoadCheckIn", _ => progress)
        .Activity<SendFormInput, bool>("SendForm", (input, call) => Send(input, new(call.At, TimeSpan.Zero)))
        .Activity<RequestKey, RequestState>("FinishCheckIn", _ => progress.State == RequestState.Open ? RequestState.Closed : progress.State);

    [Fact]
    public void A_silent_owner_is_asked_and_reminded_twice_and_then_left_to_his_manager()
    {
        var run = Run();

        Assert.Equal(RequestState.Closed, run.Run(() => new CheckInOrchestrator(), Scripts.CheckIn(Acme.Ole)));
        Assert.Equal(
            [
                "call LoadCheckIn", "call SendForm", "call LoadCheckIn", "sleep until 2026-06-01 07:00",
                "call LoadCheckIn", "call SendForm", "call LoadCheckIn", "sleep until 2026-06-02 07:00",
                "call LoadCheckIn", "call SendForm", "call LoadCheckIn", "sleep until 2026-06-04 08:00",
                "call LoadCheckIn", "call FinishCheckIn",
            ],
            run.Script);
        Assert.Equal([MessageStep.Ask, MessageStep.Reminder(1), MessageStep.Reminder(2)], sent);
    }

    [Fact]
    public void An_answer_ends_the_check_in_at_once()
    {
        var run = Run()
            .Activity<RequestKey, CheckInProgress>("LoadCheckIn", (_, call) => call.Count < 3 ? progress : progress with { State = RequestState.Complete })
            .RaiseAt(Times.OpensAt.UtcDateTime.AddHours(2), ReviewEvents.Changed, "ole");
        run.Run(() => new CheckInOrchestrator(), Scripts.CheckIn(Acme.Ole));

        Assert.Equal(["call LoadCheckIn", "call SendForm", "call LoadCheckIn", "sleep until 2026-06-01 07:00", "event changed", "call LoadCheckIn", "call FinishCheckIn"], run.Script);
    }

    [Fact]
    public void What_cannot_be_sent_is_tried_again_every_hour_and_not_in_a_loop()
    {
        canSend = false;
        var run = Run();
        run.Run(() => new CheckInOrchestrator(), Scripts.CheckIn(Acme.Ole));

        Assert.Equal((int)(Times.MeetingAt - Times.OpensAt).TotalHours, run.Script.Count(line => line == "call SendForm"));
    }

    [Fact]
    public void Events_that_come_all_at_once_are_all_seen_and_send_nothing_twice()
    {
        var run = Run();
        for (var i = 0; i < 5; i++) run.RaiseAt(Times.OpensAt.UtcDateTime, ReviewEvents.Changed, "ole");
        run.Run(() => new CheckInOrchestrator(), Scripts.CheckIn(Acme.Ole));

        Assert.Equal(3, run.Script.Count(line => line == "call SendForm"));
        Assert.Equal(5, run.Script.Count(line => line == "event changed"));
    }

    private bool Send(SendFormInput input, DateTimeOffset at)
    {
        if (!canSend) return false;

        sent.Add(input.Message.Step);
        progress = progress with { FirstSentAt = progress.FirstSentAt ?? at, LastSentAt = at };
        return true;
    }
}
