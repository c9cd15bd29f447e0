using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Scorecards.Working;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class SendingRuleTests
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 10, 0, 0, TimeSpan.FromHours(2));

    private static SendingRule Rule(params IEnumerable<DateTimeOffset> sent) => With([], sent);

    private static SendingRule With(IReadOnlyList<Absence> absences, IEnumerable<DateTimeOffset> sent) =>
        new(PersonCalendars.Of(Person(Ole), Organisation(), absences), [.. sent], new(3));

    [Fact]
    public void In_working_hours_it_goes_out_at_once() => Assert.Equal(new(Monday, null), Rule().NotBefore(MessageWeight.Reminder, Monday));

    [Theory]
    [InlineData("2026-06-01T18:00:00+02:00", "2026-06-02T08:00:00+02:00")] // the evening
    [InlineData("2026-06-01T07:59:59+02:00", "2026-06-01T08:00:00+02:00")] // too early
    [InlineData("2026-06-05T20:00:00+02:00", "2026-06-08T08:00:00+02:00")] // Friday evening
    [InlineData("2026-06-06T12:00:00+02:00", "2026-06-08T08:00:00+02:00")] // Saturday
    public void Outside_them_it_waits_for_the_next_morning_on_which_he_works(string now, string then) =>
        Assert.Equal(new(DateTimeOffset.Parse(then, CultureInfo.InvariantCulture), HeldBy.Calendar), Rule().NotBefore(MessageWeight.Needed, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));

    [Fact]
    public void An_absence_holds_it_until_he_is_back() =>
        Assert.Equal(
            new(new(2026, 6, 10, 8, 0, 0, TimeSpan.FromHours(2)), HeldBy.Calendar),
            With([new(new(2026, 6, 1), new(2026, 6, 9))], []).NotBefore(MessageWeight.Needed, Monday));

    [Fact]
    public void A_reminder_and_a_question_leave_the_last_place_of_the_budget_to_what_must_not_be_missed()
    {
        var two = Rule(Monday.AddDays(-4), Monday.AddDays(-3));

        Assert.Null(two.NotBefore(MessageWeight.Needed, Monday).Held);
        Assert.Equal(new(Monday.AddDays(3), HeldBy.Budget), two.NotBefore(MessageWeight.Reminder, Monday));
        Assert.Equal(new(Monday.AddDays(3), HeldBy.Budget), two.NotBefore(MessageWeight.Question, Monday));
    }

    [Fact]
    public void A_used_up_budget_has_room_again_seven_days_after_the_oldest_of_them()
    {
        var three = Rule(Monday.AddDays(-6), Monday.AddDays(-4), Monday.AddDays(-3));

        Assert.Equal(new(Monday.AddDays(1), HeldBy.Budget), three.NotBefore(MessageWeight.Needed, Monday));
        Assert.Null(three.NotBefore(MessageWeight.InSomebodysName, Monday).Held);
    }

    [Fact]
    public void Room_that_comes_on_a_weekend_is_used_on_the_next_working_day() =>
        Assert.Equal(
            new(new(2026, 6, 8, 8, 0, 0, TimeSpan.FromHours(2)), HeldBy.Budget),
            Rule(Monday.AddDays(-2), Monday.AddDays(-1), Monday).NotBefore(MessageWeight.Needed, Monday.AddHours(1)));

    [Fact]
    public void A_snooze_holds_reminders_and_no_first_question()
    {
        var snoozed = Rule() with { SnoozedUntil = Monday.AddDays(1) };

        Assert.Equal(new(Monday.AddDays(1), HeldBy.Snooze), snoozed.NotBefore(MessageWeight.Reminder, Monday));
        Assert.Null(snoozed.NotBefore(MessageWeight.Question, Monday).Held);
        Assert.Null(snoozed.NotBefore(MessageWeight.Needed, Monday).Held);
    }

    [Fact]
    public void Every_brief_that_a_leader_will_get_keeps_its_place_whatever_else_he_is_sent()
    {
        var two = Rule(Monday.AddDays(-4), Monday.AddDays(-3)) with { Briefs = 1 };

        Assert.Equal(new(Monday.AddDays(3), HeldBy.Budget), two.NotBefore(MessageWeight.Needed, Monday));
        Assert.Null(two.NotBefore(MessageWeight.Brief, Monday).Held);
    }

    [Fact]
    public void However_many_briefs_there_are_a_first_question_has_a_place_left()
    {
        Assert.Null((Rule() with { Briefs = 9 }).NotBefore(MessageWeight.Needed, Monday).Held);
        Assert.Null((Rule() with { Briefs = 9 }).NotBefore(MessageWeight.Reminder, Monday).Held);
        Assert.Equal(HeldBy.Budget, (Rule(Monday.AddDays(-1)) with { Briefs = 9 }).NotBefore(MessageWeight.Needed, Monday).Held);
    }

    [Fact]
    public void Only_seven_days_are_remembered() =>
        Assert.Equal([Monday.AddDays(-6), Monday], NudgeBudget.With([Monday.AddDays(-8), Monday.AddDays(-7), Monday.AddDays(-6)], Monday));
}
