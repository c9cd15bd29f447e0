using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class CyclePlannerTests
{
    private static readonly string[] Zones =
        [
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "America/Sao_Paulo",
            "Asia/Tokyo",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Pacific/Kiritimati",
            "Africa/Cairo",
        ];

    [Fact]
    public void Everything_is_counted_back_from_the_meeting()
    {
        var cycle = Planned;

        Assert.Equal(("20260601w", new DateOnly(2026, 6, 4)), (cycle.Occurrence, cycle.MeetingDay));
        Assert.Equal(Berlin(5, 29, 9), cycle.Times.OpensAt);
        Assert.Equal([Berlin(6, 1, 9), Berlin(6, 2, 9)], cycle.Times.RemindAt);
        Assert.Equal(Berlin(6, 2, 17), cycle.Times.DueAt);
        Assert.Equal(Berlin(6, 3, 9), cycle.Times.EscalateAt);
        Assert.Equal(Berlin(6, 4, 9), cycle.Times.BriefAt);
        Assert.Equal(Berlin(6, 4, 10), cycle.Times.MeetingAt);
    }

    [Theory]
    [InlineData(Frequency.Weekly, "2026-06-04T07:59:59Z", "20260604")]
    [InlineData(Frequency.Weekly, "2026-06-04T08:00:00Z", "20260611")] // the meeting has started
    [InlineData(Frequency.Monthly, "2026-06-04T00:00:00Z", "20260625")]
    [InlineData(Frequency.Monthly, "2026-06-26T00:00:00Z", "20260730")]
    [InlineData(Frequency.Monthly, "2028-02-01T00:00:00Z", "20280224")]
    [InlineData(Frequency.Quarterly, "2026-06-04T00:00:00Z", "20260625")]
    [InlineData(Frequency.Yearly, "2026-06-04T00:00:00Z", "20261231")]
    public void The_next_meeting_is_the_last_such_weekday_of_a_period_that_is_still_to_come(Frequency frequency, string after, string day) =>
        Assert.Equal(day, $"{CyclePlanner.Next(Weekly with { Frequency = frequency }, Organisation(), DateTimeOffset.Parse(after, null)).MeetingDay:yyyyMMdd}");

    [Fact]
    public void A_key_stays_when_its_meeting_moves()
    {
        var moved = CyclePlanner.Find(Weekly with { Weekday = DayOfWeek.Tuesday, MeetingAt = new(15, 0) }, Organisation(), Planned.Occurrence);

        Assert.Equal((Planned.Occurrence, new DateOnly(2026, 6, 2)), (moved!.Occurrence, moved.MeetingDay));
        Assert.Null(CyclePlanner.Find(Weekly with { Frequency = Frequency.Monthly }, Organisation(), Planned.Occurrence));
    }

    [Theory]
    [InlineData(Frequency.Weekly, "20260601w")]
    [InlineData(Frequency.Monthly, "20260601m")]
    [InlineData(Frequency.Quarterly, "20260401q")]
    [InlineData(Frequency.Yearly, "20260101y")]
    public void A_cadence_that_changes_its_frequency_gives_no_key_twice(Frequency frequency, string occurrence) =>
        Assert.Equal(occurrence, CyclePlanner.Next(Weekly with { Frequency = frequency }, Organisation(), Berlin(6, 1, 0)).Occurrence);

    private static (string, DateOnly) At(PlannedCycle cycle) => (cycle.Occurrence, cycle.MeetingDay);

    [Fact]
    public void A_yearly_cadence_follows_the_fiscal_year() =>
        Assert.Equal(
            ("20250701y", new DateOnly(2026, 6, 25)),
            At(CyclePlanner.Next(Weekly with { Frequency = Frequency.Yearly }, Organisation() with { FiscalYearStartMonth = 7 }, Berlin(1, 1, 0))));

    [Fact]
    public void A_meeting_on_a_holiday_moves_to_the_working_day_before_and_takes_its_steps_along()
    {
        var cycle = CyclePlanner.Next(Weekly, Organisation(new(2026, 6, 4), new(2026, 6, 1)), Berlin(6, 1, 0));

        Assert.Equal(("20260601w", new DateOnly(2026, 6, 3)), At(cycle));
        Assert.Equal(Berlin(6, 2, 9), cycle.Times.EscalateAt);
        Assert.Equal(Berlin(5, 27, 9), cycle.Times.OpensAt); // Monday is a holiday: Tuesday, Friday, Thursday, Wednesday
    }

    [Fact]
    public void A_week_of_holidays_has_no_meeting_of_its_own()
    {
        var holidays = Enumerable.Range(0, 5).Select(d => new DateOnly(2026, 12, 28).AddDays(d)).Append(new(2026, 12, 25)).ToArray();

        var last = CyclePlanner.Next(Weekly, Organisation(holidays), Berlin(12, 18, 0));
        var next = CyclePlanner.Next(Weekly, Organisation(holidays), last.Times.MeetingAt);

        Assert.Equal(("20261221w", new DateOnly(2026, 12, 24)), At(last));
        Assert.Equal(new DateOnly(2027, 1, 7), next.MeetingDay);
    }

    [Theory]
    [InlineData("2026-03-26", "2026-03-26T10:00:00+01:00", "2026-03-20T09:00:00+01:00")]
    [InlineData("2026-03-30", "2026-04-02T10:00:00+02:00", "2026-03-27T09:00:00+01:00")] // opens before the clocks change, meets after
    [InlineData("2026-10-26", "2026-10-29T10:00:00+01:00", "2026-10-23T09:00:00+02:00")]
    public void Local_times_stay_what_they_are_when_clocks_change(string after, string meets, string opens)
    {
        var cycle = CyclePlanner.Next(Weekly, Organisation(), DateTimeOffset.Parse(after + "T00:00:00Z", null));

        Assert.Equal(DateTimeOffset.Parse(meets, null), cycle.Times.MeetingAt);
        Assert.Equal(DateTimeOffset.Parse(opens, null), cycle.Times.OpensAt);
    }

    [Fact]
    public void A_brief_that_falls_into_the_hour_that_the_meeting_falls_into_goes_a_minute_before_it()
    {
        var cadence = Weekly with { TimeZone = "Africa/Cairo", Weekday = DayOfWeek.Friday, SendAt = new(0, 15), MeetingAt = new(0, 45) };

        var times = CyclePlanner.Next(cadence, Organisation(), DateTimeOffset.Parse("2026-04-20T00:00:00Z", null)).Times; // on the 24th midnight is followed by one o'clock

        Assert.Equal(DateTimeOffset.Parse("2026-04-24T01:00:00+03:00", null), times.MeetingAt);
        Assert.Equal(times.MeetingAt.AddMinutes(-1), times.BriefAt);
    }

    [Fact]
    public void On_a_day_that_a_zone_skips_the_earlier_step_gives_way_by_a_minute()
    {
        // Samoa had no 30 December 2011: nine and five o'clock of that Friday are one moment, the midnight after it.
        var cadence = Weekly with { TimeZone = "Pacific/Apia", Weekday = DayOfWeek.Tuesday, OpensBefore = 3, RemindBefore = [2] };
        var midnight = DateTimeOffset.Parse("2011-12-31T00:00:00+14:00", null);

        var reminded = CyclePlanner.Next(cadence, Organisation(), midnight.AddDays(-1)).Times;
        var opened = CyclePlanner.Next(cadence with { OpensBefore = 2, RemindBefore = [] }, Organisation(), midnight.AddDays(-1)).Times;

        Assert.Equal((midnight, midnight.AddMinutes(-1)), (reminded.DueAt, Assert.Single(reminded.RemindAt)));
        Assert.Equal((midnight, midnight.AddMinutes(-1)), (opened.DueAt, opened.OpensAt));
    }

    [Fact]
    public void Steps_are_in_order_for_every_cadence_that_passes_the_check_in_every_zone() =>
        Prop.ForAll(Arb.From(Cases), c =>
        {
            if (CadenceCheck.Run(c.Cadence).Count > 0) return true;

            var times = CyclePlanner.Next(c.Cadence, c.Organisation, c.After).Times;
            var steps = times.RemindAt.Prepend(times.OpensAt).Append(times.DueAt).ToList();
            return times.MeetingAt > c.After
                && steps.Zip(steps.Skip(1)).All(p => p.First < p.Second)
                && times.DueAt <= times.EscalateAt && times.EscalateAt < times.BriefAt && times.BriefAt < times.MeetingAt;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_generator_of_cadences_makes_enough_that_pass_the_check() =>
        Assert.InRange(Cases.Sample(400).Count(c => CadenceCheck.Run(c.Cadence).Count == 0), 50, 400);

    [Fact]
    public void Cycle_follows_cycle_without_repeating_or_skipping_a_week() =>
        Prop.ForAll(Arb.From(Cases), c =>
        {
            var cadence = c.Cadence with { Frequency = Frequency.Weekly };
            var cycle = CyclePlanner.Next(cadence, c.Organisation, c.After);
            for (var i = 0; i < 60; i++)
            {
                var next = CyclePlanner.Next(cadence, c.Organisation, cycle.Times.MeetingAt);
                var between = next.MeetingDay.DayNumber - cycle.MeetingDay.DayNumber;
                if (between is < 1 or > 21 || next.Times.MeetingAt <= cycle.Times.MeetingAt) return false;
                cycle = next;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_owner_is_asked_after_the_opening_and_reminded_in_his_own_hours() =>
        Prop.ForAll(Arb.From(Cases), Gen.Elements(Zones).ToArbitrary(), (c, zone) =>
        {
            if (CadenceCheck.Run(c.Cadence).Count > 0) return true;

            var cycle = CyclePlanner.Next(c.Cadence, c.Organisation, c.After).Times;
            var times = CheckInTimes.For(c.Cadence, c.Organisation, cycle, Person(Ole, zone: zone), LadderRules.Default);
            return times.AskAt >= cycle.OpensAt && times.AskAt < cycle.EscalateAt
                && times.RemindAt.All(r => r > times.AskAt && r < cycle.EscalateAt)
                && times.RemindAt.SequenceEqual(times.RemindAt.Order());
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Europe/Berlin", "2026-05-29T09:00:00+02:00", 2)]
    [InlineData("America/New_York", "2026-05-29T09:00:00-04:00", 2)] // his own morning
    [InlineData("Asia/Tokyo", "2026-05-29T16:00:00+09:00", 2)] // his morning is before the opening: asked at the opening, in his afternoon
    [InlineData("Pacific/Auckland", "2026-06-01T09:00:00+12:00", 1)] // the opening is Friday 19:00 there: asked on Monday, and the reminder of that day is left out
    public void An_owner_elsewhere_is_asked_in_his_working_hours(string zone, string asked, int reminders)
    {
        var times = CheckInTimes.For(Weekly, Organisation(), Planned.Times, Person(Ole, zone: zone), LadderRules.Default);

        Assert.Equal(DateTimeOffset.Parse(asked, null), times.AskAt);
        Assert.Equal(reminders, times.RemindAt.Count);
    }

    private static Gen<(Cadence Cadence, Organisation Organisation, DateTimeOffset After)> Cases =>
        from frequency in Gen.Elements(Enum.GetValues<Frequency>())
        from weekday in Gen.Choose(1, 5)
        from zone in Gen.Elements(Zones)
        from meeting in Gen.Choose(0, 47)
        from send in Gen.Choose(0, 47)
        from due in Gen.Choose(0, 47)
        from brief in Gen.Choose(0, 1)
        from grace in Gen.Choose(1, 2)
        from open in Gen.Choose(1, 3)
        from holidays in Gen.Choose(0, 3000).Select(d => new DateOnly(2024, 1, 1).AddDays(d)).ListOf(20)
        from after in Gen.Choose(0, 3000 * 24)
        let escalate = brief + 1
        let dueBefore = escalate + grace - 1
        select (
            Weekly with
            {
                Frequency = frequency,
                Weekday = (DayOfWeek)weekday,
                TimeZone = zone,
                MeetingAt = new TimeOnly(0, 0).AddMinutes(meeting * 30),
                SendAt = new TimeOnly(0, 0).AddMinutes(send * 30),
                DueUntil = new TimeOnly(0, 0).AddMinutes(due * 30),
                BriefBefore = brief,
                EscalateBefore = escalate,
                DueBefore = dueBefore,
                RemindBefore = [.. Enumerable.Range(0, open).Select(i => dueBefore + open - 1 - i)],
                OpensBefore = dueBefore + open,
            },
            Organisation([.. holidays]),
            new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(after));

    private static DateTimeOffset Berlin(int month, int day, int hour) => LocalTimes.At(new(2026, month, day), new(hour, 0), "Europe/Berlin");
}
