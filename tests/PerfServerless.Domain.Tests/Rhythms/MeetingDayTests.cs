using System.Globalization;
using System.Text.Json;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Rhythms;

public sealed class MeetingDayTests
{
    private static readonly Cadence Monthly = Weekly with { Frequency = Frequency.Monthly };

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    private static string Next(Cadence cadence, string after, params DateOnly[] holidays) =>
        $"{CyclePlanner.Next(cadence, Organisation(holidays), At(after + "T00:00:00Z")).MeetingDay:yyyy-MM-dd}";

    private static Cadence On(string rule, DayOfWeek weekday = DayOfWeek.Friday) => Monthly with { Day = MeetingRule.TryRead(rule), Weekday = weekday };

    [Theory]
    [InlineData("1st", "2026-06-01", "2026-06-05")]
    [InlineData("second", "2026-06-01", "2026-06-12")]
    [InlineData("5th", "2026-05-01", "2026-05-29")]
    [InlineData("5th", "2026-06-01", "2026-06-26")] // June 2026 has four Fridays: its last stands in
    [InlineData("first working day", "2026-08-01", "2026-08-03")]
    [InlineData("3rd working day", "2026-08-01", "2026-08-05")]
    [InlineData("last working day", "2026-05-01", "2026-05-29")] // the 31st is a Sunday
    [InlineData("2nd last working day", "2026-05-01", "2026-05-28")]
    [InlineData("day 15 or before", "2026-08-01", "2026-08-14")] // the 15th is a Saturday
    [InlineData("day 15 or after", "2026-08-01", "2026-08-17")]
    [InlineData("day 31 or before", "2026-02-01", "2026-02-27")]
    [InlineData("Day 31", "2026-06-01", "2026-06-30")]
    public void A_rule_finds_its_day(string rule, string after, string day) => Assert.Equal(day, Next(On(rule), after));

    [Theory]
    [InlineData("6th of never")]
    [InlineData("")]
    [InlineData("day 0")]
    [InlineData("0th")]
    [InlineData("working day")]
    public void What_is_no_rule_is_none(string text) => Assert.Null(MeetingRule.TryRead(text));

    [Theory]
    [InlineData("1st")]
    [InlineData("11th working day")]
    [InlineData("last working day")]
    [InlineData("22nd last working day")]
    [InlineData("day 3 or after")]
    public void A_rule_is_stored_as_it_is_written(string rule)
    {
        var read = MeetingRule.TryRead(rule)!;

        Assert.Equal(rule, read.Text);
        Assert.Equal(read, JsonSerializer.Deserialize<MeetingRule>(JsonSerializer.Serialize(read)));
    }

    [Fact]
    public void A_meeting_put_off_by_a_holiday_at_the_months_end_is_found_in_the_next_month() =>
        Assert.Equal("2026-06-01", Next(On("day 31 or after"), "2026-05-31"));

    [Fact]
    public void A_public_holiday_moves_an_nth_weekday_to_the_working_day_before() =>
        Assert.Equal("2026-12-24", Next(On("4th"), "2026-12-20", new DateOnly(2026, 12, 25)));

    [Fact]
    public void Every_two_weeks_over_a_year_with_53_weeks_keeps_its_rhythm()
    {
        var cadence = Weekly with { Every = 2, StartsOn = new(2026, 12, 17) }; // 2026 has a week 53
        var days = new List<DateOnly>();
        for (var after = At("2026-12-01T00:00:00Z"); days.Count < 4; after = CyclePlanner.Next(cadence, Organisation(), after).Times.MeetingAt)
            days.Add(CyclePlanner.Next(cadence, Organisation(), after).MeetingDay);

        Assert.Equal([new(2026, 12, 17), new(2026, 12, 31), new(2027, 1, 14), new(2027, 1, 28)], days);
    }

    [Fact]
    public void A_cycle_over_new_year_counts_back_over_the_holidays()
    {
        DateOnly[] holidays = [new(2026, 12, 24), new(2026, 12, 25), new(2026, 12, 31), new(2027, 1, 1)];
        var times = CyclePlanner.Next(Weekly with { Weekday = DayOfWeek.Monday }, Organisation(holidays), At("2026-12-31T12:00:00Z")).Times;

        Assert.Equal(At("2027-01-04T10:00:00+01:00"), times.MeetingAt);
        Assert.Equal(At("2026-12-23T09:00:00+01:00"), times.OpensAt); // 30, 29, 28, 23 December
    }

    [Theory]
    [InlineData("2026-03-23", "2026-03-30T10:00:00+02:00", "2026-03-30T06:00:00+02:00")] // Monday after clocks went forward
    [InlineData("2026-10-19", "2026-10-26T10:00:00+01:00", "2026-10-26T06:00:00+01:00")] // and after they went back
    public void Hours_before_a_meeting_are_hours_of_the_clock_that_week_too(string after, string meets, string briefs)
    {
        var cadence = Weekly with { Weekday = DayOfWeek.Monday, BriefBefore = new(0, 4) };
        var times = CyclePlanner.Next(cadence, Organisation(), At(after + "T12:00:00Z")).Times;

        Assert.Equal((At(meets), At(briefs)), (times.MeetingAt, times.BriefAt));
    }

    [Fact]
    public void A_meeting_moved_over_the_night_in_which_clocks_change_stays_at_its_local_time()
    {
        var change = new MeetingChange { Meeting = new(2026, 3, 26), MovedTo = new(2026, 3, 30) };
        var moved = CyclePlanner.Next(Weekly with { Meetings = [change] }, Organisation(), At("2026-03-24T00:00:00Z"));

        Assert.Equal((At("2026-03-30T10:00:00+02:00"), "20260323w"), (moved.Times.MeetingAt, moved.Occurrence));
        Assert.Equal(At("2026-03-24T09:00:00+01:00"), moved.Times.OpensAt);
    }

    [Fact]
    public void Days_and_hours_count_from_the_meetings_time_of_day() => Assert.Equal(
        At("2026-06-03T06:00:00+02:00"),
        CyclePlanner.Next(Weekly with { EscalateBefore = new(1, 4) }, Organisation(), At("2026-06-01T00:00:00Z")).Times.EscalateAt);

    [Theory]
    [InlineData("2", 2, 0)]
    [InlineData("2d", 2, 0)]
    [InlineData("4h", 0, 4)]
    [InlineData(" 1D 4h", 1, 4)]
    public void How_long_before_is_read_and_stored(string text, int days, int hours)
    {
        Assert.True(Ahead.TryRead(text, out var ahead));
        Assert.Equal(new(days, hours), ahead);
        Assert.Equal(ahead, JsonSerializer.Deserialize<Ahead>(JsonSerializer.Serialize(ahead.Value)));
    }

    [Theory]
    [InlineData("h")]
    [InlineData("4h 1d")]
    [InlineData("-1")]
    [InlineData("1.5h")]
    [InlineData("99999")]
    public void What_says_no_length_is_not_read(string text) => Assert.False(Ahead.TryRead(text, out _));

    [Fact]
    public void Whole_days_are_stored_as_the_numbers_they_always_were() => Assert.Equal("3", JsonSerializer.Serialize(new Ahead(3)));
}
