using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

/// <summary>When an owner hears from a cycle that opens on Friday 29 May 2026 in Berlin and escalates on Wednesday 3 June at 9:00.</summary>
public sealed class CheckInTimesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "09:00", "05-29 09:00")]
    [InlineData("Europe/London", "09:00", "05-29 09:00")] // his own nine o'clock, an hour after the opening
    [InlineData("Europe/Helsinki", "09:00", "05-29 10:00")] // his nine is before the opening: asked at the opening, in his working hours
    [InlineData("Asia/Dubai", "09:00", "05-29 11:00")]
    [InlineData("Asia/Tokyo", "10:00", "05-29 17:00")] // the last minute of his working day still counts
    [InlineData("Asia/Tokyo", "10:01", "06-01 10:01")] // one minute later is the next working day, a Monday
    [InlineData("Pacific/Kiritimati", "13:00", "06-01 13:00")] // the opening is Saturday 1:00 there: before his hours, on a day off
    [InlineData("Pacific/Kiritimati", "08:00", "06-01 08:00")] // the opening is Friday 20:00 there: after his hours
    public void He_is_asked_in_his_working_hours_and_not_before_the_opening(string zone, string sendAt, string asked) =>
        Assert.Equal(asked, Local(For(zone, sendAt).AskAt, zone));

    [Fact]
    public void Where_the_opening_is_before_his_hours_of_a_working_day_he_is_asked_that_day()
    {
        var thursday = Planned.Times with { OpensAt = LocalTimes.At(new(2026, 5, 28), new(13, 0), "Europe/Berlin") }; // Friday 1:00 in Kiritimati

        Assert.Equal("05-29 13:00", Local(CheckInTimes.For(Weekly with { SendAt = new(13, 0) }, Organisation(), thursday, Person(Ole, zone: "Pacific/Kiritimati"), LadderRules.Default).AskAt, "Pacific/Kiritimati"));
    }

    [Fact]
    public void A_holiday_is_no_working_day_for_him_either()
    {
        var cadence = Weekly with { SendAt = new(8, 0) };
        var organisation = Organisation(new DateOnly(2026, 6, 1));
        var cycle = CyclePlanner.Next(cadence, organisation, new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)).Times;

        Assert.Equal("06-02 08:00", Local(CheckInTimes.For(cadence, organisation, cycle with { OpensAt = LocalTimes.At(new(2026, 5, 29), new(8, 0), "Europe/Berlin") }, Person(Ole, zone: "Pacific/Kiritimati"), LadderRules.Default).AskAt, "Pacific/Kiritimati"));
    }

    [Fact]
    public void With_no_working_hour_of_his_before_the_escalation_he_is_asked_at_the_opening_all_the_same()
    {
        var times = Planned.Times with { OpensAt = LocalTimes.At(new(2026, 6, 2), new(12, 0), "Europe/Berlin") }; // Tuesday noon, Wednesday 0:00 in Kiritimati

        var asked = CheckInTimes.For(
            Weekly with { SendAt = new(23, 0), DueUntil = new(23, 30) },
            Organisation(),
            times,
            Person(Ole, zone: "Pacific/Kiritimati"),
            LadderRules.Default)
            .AskAt;

        Assert.Equal(times.OpensAt, asked);
    }

    [Fact]
    public void Reminders_come_at_his_own_nine_o_clock_and_end_before_the_escalation()
    {
        Assert.Equal(["06-01 09:00", "06-02 09:00"], Reminders(Planned.Times, "America/New_York"));
        Assert.Equal(["06-01 09:00"], Reminders(Planned.Times with { EscalateAt = LocalTimes.At(new(2026, 6, 2), new(9, 0), "America/New_York") }, "America/New_York")); // not in the very moment

        var times = CheckInTimes.For(Weekly, Organisation(), Planned.Times, Person(Ole), LadderRules.Default);
        Assert.Equal((Planned.Times.EscalateAt, Planned.Times.MeetingAt), (times.EscalateAt, times.ClosesAt));
    }

    [Theory]
    [InlineData(4, 2)]
    [InlineData(3, 1)] // so soon after the form it would only repeat it
    public void A_reminder_keeps_its_distance_from_the_first_form(int hoursAfter, int reminders)
    {
        var first = LocalTimes.At(new(2026, 6, 1), new(9, 0), "Europe/Berlin");

        Assert.Equal(
            reminders,
            Reminders(Planned.Times with { OpensAt = first, RemindAt = [first.AddHours(hoursAfter), first.AddDays(1)] }, "Europe/Berlin").Count());
    }

    [Fact]
    public void Two_reminders_of_one_moment_are_one_and_they_come_in_order()
    {
        var (monday, tuesday) = (Planned.Times.RemindAt[0], Planned.Times.RemindAt[1]);

        Assert.Equal(["06-01 09:00", "06-02 09:00"], Reminders(Planned.Times with { RemindAt = [tuesday, monday, tuesday] }, "Europe/Berlin"));
    }

    private static CheckInTimes For(string zone, string sendAt)
    {
        var cadence = Weekly with { SendAt = TimeOnly.Parse(sendAt, CultureInfo.InvariantCulture) };
        return CheckInTimes.For(
            cadence,
            Organisation(),
            CyclePlanner.Next(cadence, Organisation(), new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)).Times,
            Person(Ole, zone: zone),
            LadderRules.Default);
    }

    private static IEnumerable<string> Reminders(CycleTimes times, string zone) =>
        CheckInTimes.For(Weekly, Organisation(), times, Person(Ole, zone: zone), LadderRules.Default).RemindAt.Select(at => Local(at, zone));

    private static string Local(DateTimeOffset moment, string zone) => LocalTimes.In(moment, zone).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}
