using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class DeskPolicyTests
{
    private static readonly CadenceId Monthly = new("monthly");
    private static readonly CheckInTimes Times = CheckInTimes.For(Weekly, Organisation(), Planned.Times, Person(Ole), LadderRules.Default);
    private static readonly DateTimeOffset Asked = Times.AskAt;

    private static CheckInDuty Duty(CadenceId cadence, CheckInTimes times, params DateTimeOffset[] sent) => new(times, new()
    {
        Key = new(new(Tenant, cadence, Planned.Occurrence), Ole),
        Owed = [new(new("a"), "2026-W22")],
        OpenedAt = Times.AskAt,
        Sent = [.. sent.Select(at => new FormSent(MessageCause.Ask, at))],
    });

    private static FormStep Sent(params CheckInDuty[] duties) =>
        Assert.IsType<DeskStep.Send>(DeskPolicy.Decide(duties, LadderRules.Default, Times.RemindAt[0])).Form;

    [Fact]
    public void Nothing_to_ask_waits_for_whatever_happens() => Assert.Equal(new DeskStep.Wait(null), DeskPolicy.Decide([], LadderRules.Default, Asked));

    [Fact]
    public void Two_reviews_that_are_due_at_once_are_one_message()
    {
        var form = Sent(Duty(WeeklyId, Times), Duty(Monthly, Times));

        Assert.Equal((MessageCause.Ask, "ask-0-monthly-20260601w"), (form.Cause, form.Step));
        Assert.Equal([Monthly, WeeklyId], form.For.Select(f => f.Cycle.Cadence));
    }

    [Fact]
    public void Of_a_reminder_and_a_first_asking_the_asking_is_told_and_each_remembers_its_own()
    {
        var form = Sent(Duty(WeeklyId, Times, Asked), Duty(Monthly, Times));

        Assert.Equal(MessageCause.Ask, form.Cause);
        Assert.Equal([(Monthly, MessageCause.Ask), (WeeklyId, MessageCause.Reminder)], form.For.Select(f => (f.Cycle.Cadence, f.As.Cause)).Order());
    }

    [Fact]
    public void A_nudge_is_told_before_everything_else()
    {
        var nudged = Duty(WeeklyId, Times, Asked);
        var form = Sent(nudged with { Request = nudged.Request.Nudge(Mona, Asked)! }, Duty(Monthly, Times));

        Assert.Equal((MessageCause.Nudge, Mona, "nudge-1-weekly-20260601w"), (form.Cause, form.By, form.Step));
    }

    [Fact]
    public void A_form_that_went_out_for_one_review_is_not_repeated_for_another_within_the_quiet_time()
    {
        var step = DeskPolicy.Decide(
            [Duty(WeeklyId, Times, Asked), Duty(Monthly, Times, Times.RemindAt[0].AddHours(-1))],
            LadderRules.Default,
            Times.RemindAt[0]);

        Assert.Equal(new DeskStep.Wait(Times.RemindAt[1]), step);
    }

    [Fact]
    public void The_desk_waits_for_the_first_of_its_reviews()
    {
        var later = Times with { AskAt = Times.AskAt.AddDays(2), RemindAt = [] };

        Assert.Equal(
            new DeskStep.Wait(Times.AskAt.AddDays(2)),
            DeskPolicy.Decide([Duty(WeeklyId, Times, Asked), Duty(Monthly, later)], LadderRules.Default, Asked.AddMinutes(1)));
    }

    [Fact]
    public void What_somebody_waits_for_is_told_before_news_and_in_spite_of_a_snooze()
    {
        var sending = new Domain.Reviews.Sending.SendingRule(
            Domain.Scorecards.Working.PersonCalendars.Of(Person(Ole), Organisation(), []), [], Domain.Reviews.Sending.NudgeBudget.Default, Asked.AddDays(9));
        var (news, asks) = (new DeskNote("news", Title, Title), new DeskNote("asks", Title, Title) { Asks = new(Ana, "p") });
        DeskStep Next(params DeskNote[] notes) => DeskPolicy.WithNotices(new DeskStep.Wait(null), notes, LadderRules.Default, Asked, sending);

        Assert.IsType<DeskStep.Wait>(Next(news));
        Assert.Equal("asks", Assert.IsType<DeskStep.Tell>(Next(news, asks)).Notice);
    }

    private static readonly Domain.Words.Saying Title = new("x", []);
}
