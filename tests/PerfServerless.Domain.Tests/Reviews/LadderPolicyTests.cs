using PerfServerless.Domain.Reviews;
using static PerfServerless.Domain.Tests.Reviews.Sample;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class LadderPolicyTests
{
    private static readonly CheckInTimes Times = CheckInTimes.For(Weekly, Organisation(), Planned.Times, Person(Ole));

    private static readonly DateTimeOffset Asked = Times.AskAt.AddSeconds(3);

    public static TheoryData<string, DateTimeOffset, CheckInProgress, LadderDecision> Table => new()
    {
        { "before the opening nothing happens", Times.AskAt.AddSeconds(-1), Open(), Wait(Times.AskAt) },
        { "at the opening the owner is asked", Times.AskAt, Open(), Send(CheckInMessage.Ask) },
        { "asked, he has until the first reminder", Asked, Open(Asked), Wait(Times.RemindAt[0]) },
        { "the first reminder", Times.RemindAt[0], Open(Asked), Send(CheckInMessage.Reminder(1)) },
        { "the second reminder", Times.RemindAt[1], Open(Asked, Times.RemindAt[0]), Send(CheckInMessage.Reminder(2)) },
        { "after an outage one reminder stands for all that were missed", Times.RemindAt[1].AddHours(2), Open(Asked), Send(CheckInMessage.Reminder(2)) },
        { "never asked because of an outage: asked, not reminded", Times.RemindAt[1], Open(), Send(CheckInMessage.Ask) },
        { "no reminder shortly after another form", Times.RemindAt[1], Open(Asked, Times.RemindAt[1].AddHours(-1)), Wait(Times.ClosesAt) },
        { "a reminder at its quiet distance from another form", Times.RemindAt[1], Open(Asked, Times.RemindAt[1] - LadderPolicy.QuietTime), Send(CheckInMessage.Reminder(2)) },
        { "after the reminders nothing more is sent", Times.RemindAt[1].AddMinutes(1), Open(Asked, Times.RemindAt[1]), Wait(Times.ClosesAt) },
        { "from the escalation on the manager has it", Times.EscalateAt, Open(Asked), Wait(Times.ClosesAt) },
        { "installed after the escalation: asked at once", Times.EscalateAt.AddHours(1), Open(), Send(CheckInMessage.Ask) },
        { "complete", Times.RemindAt[0], Open(Asked) with { State = RequestState.Complete }, Stop(RequestState.Complete) },
        { "complete stays complete at the meeting", Times.ClosesAt, Open(Asked) with { State = RequestState.Complete }, Stop(RequestState.Complete) },
        { "closed by the cycle", Times.RemindAt[0], Open(Asked) with { State = RequestState.Closed }, Stop(RequestState.Closed) },
        { "the meeting starts", Times.ClosesAt, Open(Asked), Stop(RequestState.Closed) },
        { "the meeting has started before anybody was asked", Times.ClosesAt.AddDays(1), Open(), Stop(RequestState.Closed) },
        { "excused, it may still be undone", Times.RemindAt[0], Open(Asked) with { State = RequestState.Excused }, Wait(Times.ClosesAt) },
        { "excused until the meeting", Times.ClosesAt, Open(Asked) with { State = RequestState.Excused }, Stop(RequestState.Excused) },
        { "not installed: quiet", Times.AskAt, Open() with { Unreachable = Unreachable.NotThere }, Wait(Times.ClosesAt) },
        { "blocked: quiet", Times.RemindAt[0], Open(Asked) with { Unreachable = Unreachable.Refused }, Wait(Times.ClosesAt) },
        { "paused: quiet, even when nudged", Times.RemindAt[0], Open(Asked) with { Unreachable = Unreachable.Paused, Nudges = [Mona] }, Wait(Times.ClosesAt) },
        { "nudged", Times.EscalateAt.AddHours(1), Open(Asked) with { Nudges = [Mona] }, Send(CheckInMessage.Nudge(1, Mona)) },
        { "a nudge that was sent is not sent again", Times.EscalateAt.AddHours(2), Open(Asked, Times.EscalateAt.AddHours(1)) with { Nudges = [Mona], NudgesSent = 1 }, Wait(Times.ClosesAt) },
        { "two nudges that wait are one message", Times.EscalateAt.AddHours(3), Open(Asked) with { Nudges = [Mona, Ceo] }, Send(CheckInMessage.Nudge(2, Ceo)) },
        { "an excuse undone goes on where it stood", Times.RemindAt[1], Open(Asked, Times.RemindAt[0]), Send(CheckInMessage.Reminder(2)) },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void The_ladder_decides_by_this_table(string situation, DateTimeOffset now, CheckInProgress progress, LadderDecision decision)
    {
        Assert.NotEmpty(situation);
        Assert.Equal(decision, LadderPolicy.Decide(Times, progress, now));
    }

    [Fact]
    public void Progress_is_read_from_what_is_stored()
    {
        var request = new CheckInRequest
        {
            Key = new(ThisCycle, Ole),
            Owed = [new(new("a"), "2026-W22")],
            OpenedAt = Times.AskAt,
            Nudges = [new(Mona, Asked), new(Ceo, Asked)],
        };
        SentMessage Sent(string step, double hours) => new(new(ThisCycle, Ole, step), "chat", step, Asked.AddHours(hours), Answerable: false);

        var progress = CheckInProgress.Of(request, [Sent(MessageStep.Ask, 0), Sent(MessageStep.Nudge(2), 30), Sent(MessageStep.Escalation, 40), Sent(MessageStep.Brief, 50)]);

        Assert.Equal(Asked, progress.FirstSentAt);
        Assert.Equal(Asked.AddHours(30), progress.LastSentAt);
        Assert.Equal([Mona, Ceo], progress.Nudges);
        Assert.Equal(2, progress.NudgesSent);
        Assert.Null(CheckInProgress.Of(request, [Sent(MessageStep.Escalation, 1)]).LastSentAt);
    }

    [Fact]
    public void The_cycle_takes_its_steps_in_order_and_closes_whatever_was_missed()
    {
        var times = Planned.Times;
        var never = new CycleProgress();
        var opened = new CycleProgress(Opened: true);
        var escalated = opened with { Escalated = true };

        Assert.Equal(new CycleDecision.Wait(times.OpensAt), CyclePolicy.Decide(times, never, times.OpensAt.AddSeconds(-1)));
        Assert.Equal(new CycleDecision.Open(), CyclePolicy.Decide(times, never, times.OpensAt));
        Assert.Equal(new CycleDecision.Open(), CyclePolicy.Decide(times, never, times.BriefAt));
        Assert.Equal(new CycleDecision.Wait(times.EscalateAt), CyclePolicy.Decide(times, opened, times.OpensAt));
        Assert.Equal(new CycleDecision.Escalate(), CyclePolicy.Decide(times, opened, times.EscalateAt));
        Assert.Equal(new CycleDecision.Escalate(), CyclePolicy.Decide(times, opened, times.BriefAt));
        Assert.Equal(new CycleDecision.Wait(times.BriefAt), CyclePolicy.Decide(times, escalated, times.EscalateAt));
        Assert.Equal(new CycleDecision.SendBrief(), CyclePolicy.Decide(times, escalated, times.BriefAt));
        Assert.Equal(new CycleDecision.Wait(times.MeetingAt), CyclePolicy.Decide(times, escalated with { BriefSent = true }, times.BriefAt));
        foreach (var progress in new[] { never, opened, escalated, escalated with { BriefSent = true } })
            Assert.Equal(new CycleDecision.Close(), CyclePolicy.Decide(times, progress, times.MeetingAt));
    }

    private static CheckInProgress Open(DateTimeOffset? first = null, DateTimeOffset? last = null) => new(RequestState.Open, first, last ?? first);

    private static LadderDecision.Wait Wait(DateTimeOffset until) => new(until);

    private static LadderDecision.Send Send(CheckInMessage message) => new(message);

    private static LadderDecision.Stop Stop(RequestState state) => new(state);
}
