using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Ladders;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Ladders;
using PerfServerless.Domain.Scorecards.Working;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews.Ladders;

/// <summary>Due on Tuesday 2 June 2026 at 17:00 in Berlin, escalated on Wednesday at 9:00, meeting on Thursday at 10:00.</summary>
public sealed class LadderTimesTests
{
    private static readonly CycleTimes Times = Planned.Times;
    private static readonly KpiId Plain = new("plain"), High = new("high");

    private static readonly Scorecard Scores = Scorecard(Kpi("plain", Ole), Kpi("high", Ole) with { Criticality = Criticality.High }) with
    {
        Ladders =
        [
            new(Criticality.High,
            [
                new(LadderStep.Reminder, new(-1)), new(LadderStep.SecondReminder, new(0, -120)), new(LadderStep.Manager, new(0, 120)),
                new(LadderStep.ManagersManager, new(0, 240)), new(LadderStep.Leader, new(1)),
            ]),
        ],
    };

    [Fact]
    public void Without_a_ladder_a_value_climbs_as_the_cadence_says_and_then_a_working_day_later() =>
        Assert.Equal(["1 Wed 03 09:00", "2 Wed 03 17:00", "3 Thu 04 13:00"], Climb(Plain, Calendar()));

    [Fact]
    public void A_ladder_counts_from_the_due_moment_in_the_owners_working_time() =>
        Assert.Equal(["1 Wed 03 11:00", "2 Wed 03 13:00", "3 Wed 03 17:00"], Climb(High, Calendar()));

    [Fact]
    public void Who_works_other_hours_has_later_steps() =>
        Assert.Equal(["1 Wed 03 15:00", "2 Thu 04 15:00", "3 Thu 04 15:00"], Climb(High, Calendar(hours: new(new(13, 0), new(15, 0)))));

    [Theory]
    [InlineData("2026-06-02", "2026-06-02", "1 Thu 04 09:00", "1 Thu 04 11:00")] // away on the due day: due the day after, at the same time
    [InlineData("2026-06-01", "2026-06-05", "1 Tue 09 09:00", "1 Tue 09 11:00")]
    [InlineData("2026-06-03", "2026-06-03", "1 Thu 04 09:00", "1 Thu 04 11:00")] // an absence that begins in mid-ladder holds its clock
    [InlineData("2026-05-29", "2026-06-01", "1 Wed 03 09:00", "1 Wed 03 11:00")] // back in time: nothing moves
    public void An_absence_holds_the_ladder(string from, string until, string plain, string high)
    {
        var away = Calendar(absence: new(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(until, CultureInfo.InvariantCulture)));

        Assert.Equal(plain, Climb(Plain, away)[0]);
        Assert.Equal(high, Climb(High, away)[0]);
    }

    [Fact]
    public void What_was_extended_climbs_from_the_moment_it_was_extended_to()
    {
        var until = LocalTimes.At(new(2026, 6, 3), new(17, 0), "Europe/Berlin");

        Assert.Equal("1 Thu 04 09:00", Climb(Plain, Calendar(), until)[0]);
        Assert.Equal("1 Thu 04 11:00", Climb(High, Calendar(), until)[0]);
    }

    [Fact]
    public void Reminders_are_the_ladders_own_beside_those_of_the_cadence()
    {
        var reminders = Reminders([Plain, High], Calendar());

        Assert.True(reminders.AsCadence);
        Assert.Equal(["Mon 01 17:00", "Tue 02 15:00"], reminders.Own.Select(r => Local(r.At)));
        Assert.All(reminders.Own, r => Assert.Equal([High], r.About));
        Assert.All(reminders.Own, r => Assert.Equal("Wed 03 11:00", Local(r.Until)));
        Assert.False(Reminders([High], Calendar()).AsCadence);
        Assert.Empty(Reminders([Plain], Calendar()).Own);
    }

    [Theory]
    [InlineData("2026-06-01", "2026-06-01", "Fri 29 17:00", "Tue 02 15:00")] // a working day before the due day is the one on which he works
    [InlineData("2026-06-02", "2026-06-02", "Mon 01 17:00", "Wed 03 15:00")] // away on the due day: due, and reminded, a day later
    public void Reminders_are_counted_in_the_owners_own_calendar(string from, string until, string first, string second)
    {
        var away = Calendar(absence: new(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(until, CultureInfo.InvariantCulture)));

        Assert.Equal([first, second], Reminders([High], away).Own.Select(r => Local(r.At)));
    }

    private static OwnerReminders Reminders(IEnumerable<KpiId> kpis, PersonCalendar owner) =>
        LadderTimes.RemindersFor(Scores, Times, [.. kpis.Select(k => new OwedItem(k, "2026-W22"))], owner);

    [Fact]
    public void A_change_of_daylight_saving_changes_no_local_time()
    {
        // Clocks in Berlin go back on Sunday 25 October 2026; the review is due on the Friday before.
        var due = LocalTimes.At(new(2026, 10, 23), new(17, 0), "Europe/Berlin");
        var times = new CycleTimes(due.AddDays(-3), [], due, due.AddDays(3), due.AddDays(4), due.AddDays(5));

        Assert.Equal(
            ["Mon 26 11:00", "Mon 26 13:00", "Mon 26 17:00"],
            LadderTimes.Climb(Scores, times, High, Calendar(), LadderRules.Default).Select(s => Local(s.At)));
    }

    [Theory]
    [InlineData("-1d", "-1d")]
    [InlineData("+1D4H", "1d 4h")]
    [InlineData("− 2 d", "-2d")]
    [InlineData("0", "0")]
    [InlineData("0d", "0")]
    [InlineData("600m", "10h")]
    [InlineData("-90 min", "-1h 30m")]
    [InlineData("", null)]
    [InlineData("d", null)]
    [InlineData("1d-4h", null)]
    [InlineData("4h 1d", null)]
    [InlineData("1.5d", null)]
    [InlineData("99999m", null)]
    public void A_grace_is_written_in_days_hours_and_minutes(string text, string? grace) => Assert.Equal(grace, Grace.TryParse(text)?.ToString());

    private static IReadOnlyList<string> Climb(KpiId kpi, PersonCalendar owner, DateTimeOffset? extendedTo = null) =>
        [.. LadderTimes.Climb(Scores, Times, kpi, owner, LadderRules.Default, extendedTo).Select(s => $"{s.Level} {Local(s.At)}")];

    private static string Local(DateTimeOffset at) => LocalTimes.In(at, "Europe/Berlin").ToString("ddd dd HH:mm", CultureInfo.InvariantCulture);

    private static PersonCalendar Calendar(Absence? absence = null, DailyHours? hours = null) =>
        PersonCalendars.Of(Person(Ole) with { Hours = hours }, Organisation(), absence is null ? [] : [absence]);
}
