using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Escalations;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Chat;

/// <summary>What a manager reads when numbers of his people are missing, whole.</summary>
public sealed class EscalationWordingTests
{
    private const string Possible =
        "A nudge sends the form again in your name; an excuse lets somebody off for this meeting, and can be undone until then. Write \"pause\" to stop messages I send by myself.";

    private static readonly CycleTimes Times = Planned.Times;

    [Fact]
    public void The_card_says_what_was_due_why_this_manager_is_told_and_what_he_can_do() => Assert.Equal(
        $"The deadline was Tue 6/2/2026, 5:00 PM; the meeting is on Thu 6/4/2026, 10:00 AM. You are told because they report to you. {Possible}",
        Intro(Card(Ole, Ana)));

    [Fact]
    public void With_one_of_them_somebody_elses_report_the_reason_is_another() => Assert.Equal(
        $"The deadline was Tue 6/2/2026, 5:00 PM; the meeting is on Thu 6/4/2026, 10:00 AM. You are told because nobody nearer to them can be told. {Possible}",
        Intro(Card(Ole, Ceo)));

    [Fact]
    public void After_the_meeting_began_the_card_says_only_that() =>
        Assert.Equal("The meeting began on Thu 6/4/2026, 10:00 AM; nothing can be changed here any more.", Intro(Card(Ole) with { Now = Times.MeetingAt }));

    [Theory]
    [InlineData(CycleState.Closed, 0, true)]
    [InlineData(CycleState.Open, 0, false)]
    [InlineData(CycleState.Open, 1, true)]
    public void A_card_is_closed_with_its_cycle_or_with_the_meeting(CycleState state, int minutesAfterStart, bool closed)
    {
        var context = Card(Ole);

        var card = EscalationContent.Of(context with { Cycle = context.Cycle with { State = state }, Now = Times.MeetingAt.AddMinutes(minutesAfterStart - 1) });

        Assert.Equal(closed ? "Weekly review: closed" : "Weekly review: numbers of 1 person are missing", card.Title.Ole());
    }

    [Fact]
    public void The_title_counts_who_has_not_answered_nudged_or_not()
    {
        var context = Card(Ole, Ana, Ceo);
        context = context with
        {
            Notice = context.Notice with { Nudged = new Dictionary<PersonId, DateTimeOffset> { [Ana] = Times.EscalateAt } },
            Requests = [.. context.Requests.Select(r => r.Key.Person == Ceo ? r with { State = RequestState.Complete } : r)],
        };

        Assert.Equal("Weekly review: numbers of 2 people are missing", EscalationContent.Of(context).Title.Ole());
    }

    [Theory]
    [InlineData("", "not asked yet")]
    [InlineData("ask", "asked Fri")]
    [InlineData("ask reminder", "asked Fri, reminded Mon")]
    [InlineData("reminder", "reminded Mon")]
    [InlineData("ask nudge nudge", "asked Fri, nudged Wed")] // twice on one day is said once
    [InlineData("wish", "not asked yet")]
    public void What_was_tried_is_told_in_order(string steps, string tried)
    {
        var context = Card(Ole);
        var sent = steps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(Sent);

        Assert.Equal(tried, Tried(context with { Requests = [context.Requests[0] with { Sent = [.. sent] }] }));
    }

    [Theory]
    [InlineData(null, "asked Fri")]
    [InlineData(Unreachable.NotThere, "asked Fri, has no chat with the bot")]
    [InlineData(Unreachable.Refused, "asked Fri, has blocked the bot")]
    [InlineData(Unreachable.Paused, "asked Fri, has paused messages")]
    public void Why_somebody_cannot_be_reached_is_told(Unreachable? why, string tried)
    {
        var context = Card(Ole);

        Assert.Equal(tried, Tried(context with { Requests = [context.Requests[0] with { Unreachable = why, Sent = [Sent("ask")] }] }));
    }

    [Theory]
    [InlineData(-10, "late since today")] // Tuesday 23:00
    [InlineData(0, "1 working day late")]
    [InlineData(25, "2 working days late")] // as the meeting starts
    [InlineData(240, "2 working days late")]
    public void Lateness_counts_from_the_due_day_to_the_meeting(int hoursAfterEscalation, string late)
    {
        var context = Card(Ole);

        Assert.Equal(late, EscalationContent.Of(context with { Now = Times.EscalateAt.AddHours(hoursAfterEscalation) }).People.Single().Late!.Ole());
    }

    [Fact]
    public void Without_its_cadence_a_cycle_is_late_by_the_managers_own_days()
    {
        var context = Card(Ole);
        var scorecard = context.Scorecard with
        {
            Cadences = [],
            People = [.. context.Scorecard.People.Select(p => p with { TimeZone = "Pacific/Kiritimati" })],
        };

        Assert.Equal(
            "late since today",
            EscalationContent.Of(context with { Scorecard = scorecard, Now = Times.DueAt.AddHours(1) }).People.Single().Late!.Ole());
        Assert.Equal("1 working day late", EscalationContent.Of(context with { Scorecard = scorecard, Now = Times.DueAt.AddHours(20) }).People.Single().Late!.Ole()); // Thursday there, Wednesday here
    }

    [Theory]
    [InlineData(RequestState.Excused)]
    [InlineData(RequestState.Complete)]
    public void Who_is_settled_has_nothing_missing_and_is_not_late(RequestState state)
    {
        var context = Card(Ole);

        var line = EscalationContent.Of(context with { Requests = [context.Requests[0] with { State = state }] }).People.Single();

        Assert.Equal((0, null), (line.Missing.Count, line.Late));
    }

    [Fact]
    public void Who_has_no_request_any_more_is_shown_with_nothing_to_do()
    {
        var line = EscalationContent.Of(Card(Ole) with { Requests = [] }).People.Single();

        Assert.Equal((EscalationLineState.Closed, 0, "1 working day late"), (line.State, line.Missing.Count, line.Late!.Ole()));
    }

    [Fact]
    public void Six_missing_numbers_are_all_named_and_of_seven_the_last_two_are_counted()
    {
        Assert.Equal(["KPI a0", "KPI a5"], new Index[] { 0, ^1 }.Select(i => Named(6)[i]));
        Assert.Equal(["KPI a0", "KPI a4", "2 more"], new Index[] { 0, ^2, ^1 }.Select(i => Named(7)[i]));

        List<string> Named(int count) => [.. Missing(count).Select(m => m.Ole().Replace(" for week 22 of 2026", "", StringComparison.Ordinal))];
    }

    [Fact]
    public void Who_and_what_left_the_scorecard_is_shown_by_its_id()
    {
        var context = Card(new PersonId("gone"));
        context = context with { Scorecard = context.Scorecard with { Kpis = [] } };

        var line = EscalationContent.Of(context).People.Single();

        Assert.Equal(("gone", "a0 for week 22 of 2026"), (line.Name.Ole(), line.Missing.Single().Ole()));
    }

    [Fact]
    public void A_manager_who_left_the_scorecard_is_shown_by_his_id_too()
    {
        var context = Card(Ole);
        var scorecard = context.Scorecard with { People = [Person(Ceo), Person(Ole, new PersonId("gone"))] };

        Assert.Equal(
            "Ole (reports to gone)",
            EscalationContent.Of(context with { Scorecard = scorecard, Notice = context.Notice with { Manager = Ceo } }).People.Single().Name.Ole());
        Assert.Equal(
            $"The escalation of {ThisCycle} went to 'mona', who is not in scorecard version v1.",
            Assert.Throws<InvalidOperationException>(() => EscalationContent.Of(context with { Scorecard = scorecard })).Message);
    }

    private static IReadOnlyList<Saying> Missing(int count)
    {
        var context = Card(Ole);
        var owed = Enumerable.Range(0, count).Select(i => new OwedItem(new($"a{i}"), "2026-W22")).ToList();
        return EscalationContent.Of(context with
        {
            Scorecard = Scorecard([.. owed.Select(o => Kpi(o.Kpi.Value, Ole))]),
            Requests = [context.Requests[0] with { Owed = owed }],
        }).People.Single().Missing;
    }

    private static string Tried(EscalationContext context) => string.Join(", ", EscalationContent.Of(context).People.Single().Tried.Select(t => t.Ole()));

    private static FormSent Sent(string cause) => cause switch
    {
        "ask" => new(MessageCause.Ask, Times.OpensAt),
        "reminder" => new(MessageCause.Reminder, Times.RemindAt[0]),
        "nudge" => new(MessageCause.Nudge, Times.EscalateAt, Mona),
        _ => new(MessageCause.OwnWish, Times.EscalateAt),
    };

    private static string Intro(EscalationContext context) => EscalationContent.Of(context).Intro.Ole();

    /// <summary>Mona's card on the morning of the escalation, about people who each owe KPI a0.</summary>
    private static EscalationContext Card(params PersonId[] people) => new()
    {
        Scorecard = Scorecard(Kpi("a0", Ole)),
        Cycle = new()
        {
            Key = ThisCycle,
            CadenceName = "Weekly review",
            MeetingDay = Planned.MeetingDay,
            Times = Times,
            State = CycleState.Open,
            ScorecardVersion = "v1",
        },
        Notice = new() { Cycle = ThisCycle, Manager = Mona, People = people, EscalatedAt = Times.EscalateAt },
        Requests = [.. people.Select(p => new CheckInRequest { Key = new(ThisCycle, p), Owed = [new(new("a0"), "2026-W22")], OpenedAt = Times.OpensAt })],
        Now = Times.EscalateAt,
    };
}
