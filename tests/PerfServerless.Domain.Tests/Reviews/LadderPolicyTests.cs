using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Ladders;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class LadderPolicyTests
{
    private static readonly CheckInTimes Times = CheckInTimes.For(Weekly, Organisation(), Planned.Times, Person(Ole), LadderRules.Default);
    private static readonly DateTimeOffset Asked = Times.AskAt.AddSeconds(3);
    private static readonly TimeSpan Quiet = LadderRules.Default.QuietTime;

    public static TheoryData<string, DateTimeOffset, CheckInRequest, LadderDecision> Table => new()
    {
        { "before the opening nothing happens", Times.AskAt.AddSeconds(-1), Open(), Wait(Times.AskAt) },
        { "at the opening the owner is asked", Times.AskAt, Open(), Ask(Times.AskAt) },
        { "asked, he has until the first reminder", Asked, Open(Asked), Wait(Times.RemindAt[0]) },
        { "the first reminder", Times.RemindAt[0], Open(Asked), Remind(1, Times.RemindAt[0]) },
        { "the second reminder", Times.RemindAt[1], Open(Asked, Times.RemindAt[0]), Remind(2, Times.RemindAt[1]) },
        { "after an outage one reminder stands for all that were missed", Times.RemindAt[1].AddHours(2), Open(Asked), Remind(2, Times.RemindAt[1].AddHours(2)) },
        { "never asked because of an outage: asked, not reminded", Times.RemindAt[1], Open(), Ask(Times.RemindAt[1]) },
        { "no reminder shortly after another form", Times.RemindAt[1], Open(Asked, Times.RemindAt[1].AddHours(-1)), Wait(Times.ClosesAt) },
        { "a reminder at its quiet distance from another form", Times.RemindAt[1], Open(Asked, Times.RemindAt[1] - Quiet), Remind(2, Times.RemindAt[1]) },
        { "after the reminders nothing more is sent", Times.RemindAt[1].AddMinutes(1), Open(Asked, Times.RemindAt[1]), Wait(Times.ClosesAt) },
        { "from the escalation on the manager has it", Times.EscalateAt, Open(Asked), Wait(Times.ClosesAt) },
        { "installed after the escalation: asked at once", Times.EscalateAt.AddHours(1), Open(), Ask(Times.EscalateAt.AddHours(1)) },
        { "complete", Times.RemindAt[0], Open(Asked) with { State = RequestState.Complete }, new LadderDecision.Over() },
        { "closed by the cycle", Times.RemindAt[0], Open(Asked) with { State = RequestState.Closed }, new LadderDecision.Over() },
        { "the meeting starts", Times.ClosesAt, Open(Asked), new LadderDecision.Over() },
        { "the meeting has started before anybody was asked", Times.ClosesAt.AddDays(1), Open(), new LadderDecision.Over() },
        { "excused, it may still be undone", Times.RemindAt[0], Open(Asked) with { State = RequestState.Excused }, Wait(Times.ClosesAt) },
        { "excused until the meeting", Times.ClosesAt, Open(Asked) with { State = RequestState.Excused }, new LadderDecision.Over() },
        { "not there: quiet", Times.AskAt, Open() with { Unreachable = Unreachable.NotThere }, Wait(Times.ClosesAt) },
        { "refused: quiet", Times.RemindAt[0], Open(Asked) with { Unreachable = Unreachable.Refused }, Wait(Times.ClosesAt) },
        { "paused: quiet, even when nudged", Times.RemindAt[0], Open(Asked).Nudge(Mona, Asked)! with { Unreachable = Unreachable.Paused }, Wait(Times.ClosesAt) },
        { "nudged", Times.EscalateAt.AddHours(1), Open(Asked).Nudge(Mona, Asked)!, Nudge(1, Mona, Times.EscalateAt.AddHours(1)) },
        {
            "a nudge that was sent is not sent again", Times.EscalateAt.AddHours(2),
            Open(Asked)
                .Nudge(Mona, Asked)! with { Sent = [new(MessageCause.Ask, Asked), new(MessageCause.Nudge, Times.EscalateAt.AddHours(1), Mona, 1)] }, Wait(
                    Times.ClosesAt)
        },
        { "two nudges that wait are one message", Times.EscalateAt.AddHours(3), Open(Asked).Nudge(Mona, Asked)!.Nudge(Ceo, Asked)!, Nudge(2, Ceo, Times.EscalateAt.AddHours(3)) },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void The_ladder_decides_by_this_table(string situation, DateTimeOffset now, CheckInRequest request, LadderDecision decision)
    {
        Assert.NotEmpty(situation);
        var duty = new CheckInDuty(Times, request);
        Assert.Equal(decision, LadderPolicy.Decide(duty, duty.LastSentAt, LadderRules.Default, now));
    }

    [Fact]
    public void A_form_that_went_out_for_another_review_keeps_a_reminder_quiet_as_well()
    {
        var duty = new CheckInDuty(Times, Open(Asked));

        Assert.Equal(Wait(Times.RemindAt[1]), LadderPolicy.Decide(duty, Times.RemindAt[0].AddHours(-1), LadderRules.Default, Times.RemindAt[0]));
    }

    [Fact]
    public void A_reminder_that_went_out_is_not_repeated_where_the_meeting_moved()
    {
        var later = Times with { RemindAt = [.. Times.RemindAt.Select(r => r.AddDays(1))], EscalateAt = Times.EscalateAt.AddDays(1) };
        var request = Open(Asked, Times.RemindAt[0]);

        Assert.Equal(Wait(later.RemindAt[1]), LadderPolicy.Decide(new(later, request), Times.RemindAt[0], LadderRules.Default, later.RemindAt[0]));
        Assert.Equal(Remind(2, later.RemindAt[1]), LadderPolicy.Decide(new(later, request), Times.RemindAt[0], LadderRules.Default, later.RemindAt[1]));
    }

    [Theory]
    [InlineData(0, 111)]
    [InlineData(1, null)] // from then on his manager has it
    public void A_ladder_reminds_until_its_manager_is_told(int hoursAfterUntil, int? number)
    {
        var own = new LadderReminder(Asked.AddHours(8), Asked.AddHours(10), 111, [new("a")]);
        var decision = LadderPolicy.Decide(Duty(Open(Asked), own), Asked, LadderRules.Default, own.At.AddHours(2 * hoursAfterUntil));

        Assert.Equal(number, (decision as LadderDecision.Due)?.As.Number);
        if (decision is LadderDecision.Due due) Assert.Equal([new KpiId("a")], due.About!);
    }

    [Fact]
    public void Two_steps_of_a_ladder_stand_however_close_and_neither_soon_after_another_form()
    {
        LadderReminder first = new(Asked.AddHours(5), Times.ClosesAt, 120, [new("a")]), second = first with { At = first.At.AddMinutes(30), Code = 121 };
        var once = Open(Asked) with { Sent = [new(MessageCause.Ask, Asked), new(MessageCause.Reminder, first.At, Number: 120)] };

        Assert.Equal(121, Assert.IsType<LadderDecision.Due>(LadderPolicy.Decide(Duty(once, first, second), first.At, LadderRules.Default, second.At)).As.Number);
        Assert.IsType<LadderDecision.Wait>(LadderPolicy.Decide(Duty(Open(Asked), first with { At = Asked.AddHours(3) }), Asked, LadderRules.Default, Asked.AddHours(3)));
    }

    [Fact]
    public void Where_the_cadence_and_a_ladder_remind_in_one_moment_it_is_one_reminder_about_everything()
    {
        var own = new LadderReminder(Times.RemindAt[0], Times.ClosesAt, 120, [new("b")]);
        var duty = Duty(Open(Asked), own) with { Reminders = new(AsCadence: true, [own]) };

        var due = Assert.IsType<LadderDecision.Due>(LadderPolicy.Decide(duty, Asked, LadderRules.Default, own.At));
        Assert.Equal((1, null), (due.As.Number, due.About));
    }

    [Fact]
    public void Given_more_time_a_step_goes_out_under_a_new_number_and_not_for_a_moment_that_was_before()
    {
        var sent = Open(Asked) with { Sent = [new(MessageCause.Ask, Asked), new(MessageCause.Reminder, Asked.AddHours(8), Number: 120)] };
        var since = Asked.AddHours(10);
        LadderReminder past = new(Asked.AddHours(9), Times.ClosesAt, 120, [new("a")], since), next = past with { At = Asked.AddHours(20) };

        Assert.IsType<LadderDecision.Wait>(LadderPolicy.Decide(Duty(sent, past), Asked.AddHours(8), LadderRules.Default, since));
        Assert.Equal(1120, Assert.IsType<LadderDecision.Due>(LadderPolicy.Decide(Duty(sent, next), Asked.AddHours(8), LadderRules.Default, next.At)).As.Number);
    }

    private static CheckInDuty Duty(CheckInRequest request, params LadderReminder[] own) => new(Times, request) { Reminders = new(AsCadence: false, own) };

    private static CheckInRequest Open(params DateTimeOffset[] sent) => new()
    {
        Key = new(ThisCycle, Ole),
        Owed = [new(new("a"), "2026-W22")],
        OpenedAt = Times.AskAt,
        Sent = [.. sent.Select((at, i) => new FormSent(i == 0 ? MessageCause.Ask : MessageCause.Reminder, at, Number: i))],
    };

    private static LadderDecision.Wait Wait(DateTimeOffset until) => new(until);

    private static LadderDecision.Due Ask(DateTimeOffset at) => new(new(MessageCause.Ask, at));

    private static LadderDecision.Due Remind(int number, DateTimeOffset at) => new(new(MessageCause.Reminder, at, Number: number));

    private static LadderDecision.Due Nudge(int number, PersonId by, DateTimeOffset at) => new(new(MessageCause.Nudge, at, by, number));
}
