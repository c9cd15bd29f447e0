using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Working;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

/// <summary>A cycle that opens on Friday 29 May 2026 at 9:00 in Berlin, for people with hours, weekends and holidays of their own.</summary>
public sealed class OwnWorkingTimeTests
{
    private static CheckInTimes Times(Person person, Organisation? organisation = null, params Absence[] away) =>
        CheckInTimes.For(Weekly, organisation ?? Organisation(), Planned.Times, person, LadderRules.Default, away);

    private static string Local(DateTimeOffset moment, string zone) => LocalTimes.In(moment, zone).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Asked(Person person, Organisation? organisation = null, params Absence[] away) =>
        Local(Times(person, organisation, away).AskAt, person.TimeZone);

    [Fact]
    public void Somebody_with_hours_of_his_own_is_asked_in_them()
    {
        Assert.Equal("05-29 11:00", Asked(Person(Ole) with { Hours = new(new(11, 0), new(15, 0)) }));
        Assert.Equal("05-29 09:00", Asked(Person(Ole) with { Hours = new(new(7, 0), new(15, 0)) }));
    }

    [Fact]
    public void A_night_worker_is_asked_at_night() =>
        Assert.Equal("05-29 22:00", Asked(Person(Ole) with { Hours = new(new(22, 0), new(6, 0)) }));

    [Fact]
    public void A_Friday_and_Saturday_weekend_waits_for_Sunday()
    {
        var person = Person(Ole, zone: "Asia/Dubai") with { Weekend = [DayOfWeek.Friday, DayOfWeek.Saturday] };

        Assert.Equal("05-31 09:00", Asked(person));
        Assert.Equal(["06-01 09:00", "06-02 09:00"], Times(person).RemindAt.Select(at => Local(at, "Asia/Dubai")));
    }

    [Fact]
    public void A_public_holiday_of_his_country_moves_the_question_and_the_reminder()
    {
        var organisation = Organisation() with { CountryHolidays = new Dictionary<string, IReadOnlyList<DateOnly>> { ["DE"] = [new(2026, 5, 29), new(2026, 6, 2)] } };
        var person = Person(Ole) with { Country = "DE" };

        Assert.Equal("06-01 09:00", Asked(person, organisation));
        Assert.Empty(Times(person, organisation).RemindAt);
        Assert.Equal("05-29 09:00", Asked(person with { Country = "FR" }, organisation));
    }

    [Fact]
    public void Whoever_is_away_is_asked_when_he_works_again() =>
        Assert.Equal("06-02 09:00", Asked(Person(Ole), null, new Absence(new(2026, 5, 20), new(2026, 6, 1))));

    [Theory]
    [InlineData("Asia/Kolkata")]
    [InlineData("Australia/Adelaide")]
    [InlineData("Asia/Kathmandu")]
    public void A_zone_of_half_or_quarter_hours_keeps_his_clock(string zone)
    {
        var asked = LocalTimes.In(Times(Person(Ole, zone: zone) with { Hours = new(new(9, 15), new(17, 45)) }).AskAt, zone);

        Assert.InRange(TimeOnly.FromDateTime(asked.DateTime), new(9, 15), new(17, 45));
    }

    [Fact]
    public void Where_clocks_are_put_forward_an_hour_of_a_night_is_missing_and_nine_stays_nine()
    {
        var calendar = PersonCalendars.Of(Person(Ole) with { Hours = new(new(22, 0), new(6, 0)), Weekend = [] }, Organisation(), []);
        var evening = LocalTimes.At(new(2026, 3, 28), new(22, 0), "Europe/Berlin"); // the night of the change

        Assert.Equal(TimeSpan.FromHours(7), calendar.Between(evening, evening.AddHours(12)));
        Assert.Equal("03-29 06:00", Local(calendar.Add(evening, TimeSpan.FromHours(7)), "Europe/Berlin"));
        Assert.Equal("03-30 09:00", Local(PersonCalendars.Of(Person(Ole), Organisation(), []).NextOpen(evening.AddHours(30)).AddHours(1), "Europe/Berlin"));
    }

    [Fact]
    public void Where_clocks_are_put_back_a_night_has_an_hour_more()
    {
        var calendar = PersonCalendars.Of(Person(Ole) with { Hours = new(new(22, 0), new(6, 0)), Weekend = [] }, Organisation(), []);
        var evening = LocalTimes.At(new(2026, 10, 24), new(22, 0), "Europe/Berlin");

        Assert.Equal(TimeSpan.FromHours(9), calendar.Between(evening, evening.AddHours(12)));
    }

    [Fact]
    public void Quiet_hours_over_midnight_open_in_the_morning_and_an_absence_over_new_year_after_it()
    {
        var person = Person(Ole) with { Quiet = new(new(20, 0), new(7, 30)) };
        var late = LocalTimes.At(new(2026, 12, 29), new(23, 0), "Europe/Berlin");

        Assert.Equal("12-30 07:30", Local(PersonCalendars.Of(person, Organisation(), []).NextOpen(late), "Europe/Berlin"));
        Assert.Equal(
            "01-04 07:30", Local(PersonCalendars.Of(person, Organisation(), [new(new(2026, 12, 24), new(2027, 1, 3))]).NextOpen(late), "Europe/Berlin"));
    }

    [Fact]
    public void A_29_February_is_a_day_like_any_other()
    {
        var calendar = PersonCalendars.Of(Person(Ole), Organisation(), [new(new(2028, 2, 29), new(2028, 2, 29))]);

        Assert.False(calendar.Works(new(2028, 2, 29)));
        Assert.Equal("03-01 10:00", Local(calendar.AddDays(LocalTimes.At(new(2028, 2, 28), new(10, 0), "Europe/Berlin"), 1), "Europe/Berlin"));
    }
}
