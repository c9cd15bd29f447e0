using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class CadenceCheckTests
{
    /// <summary>A cadence that cannot run, with every mistake it makes: the member to mend, and the sentence.</summary>
    public static TheoryData<Cadence, string[]> Impossible => new()
    {
        { Weekly with { TimeZone = "Mars/Olympus" }, ["TimeZone: 'Mars/Olympus' is no IANA time zone; write it like 'Europe/Berlin' or 'America/New_York'."] },
        { Weekly with { Weekday = DayOfWeek.Saturday }, ["Weekday: The meeting is on a Saturday; choose a day from Monday to Friday."] },
        { Weekly with { Weekday = DayOfWeek.Sunday }, ["Weekday: The meeting is on a Sunday; choose a day from Monday to Friday."] },
        { Weekly with { Leaders = [] }, ["Leaders: Nobody would get the brief; name at least one leader."] },
        {
            Weekly with { OpensBefore = 5 },
            ["OpensBefore: Collection would open 5 working days before the meeting; a weekly cadence allows 4 at most."]
        },
        {
            Weekly with { Frequency = Frequency.Monthly, OpensBefore = 16 },
            ["OpensBefore: Collection would open 16 working days before the meeting; a monthly cadence allows 15 at most."]
        },
        {
            Weekly with { Frequency = Frequency.Quarterly, OpensBefore = 46 },
            ["OpensBefore: Collection would open 46 working days before the meeting; a quarterly cadence allows 45 at most."]
        },
        {
            Weekly with { Frequency = Frequency.Yearly, OpensBefore = 61 },
            ["OpensBefore: Collection would open 61 working days before the meeting; a yearly cadence allows 60 at most."]
        },
        {
            Weekly with { OpensBefore = 2, DueBefore = 2, DueUntil = new(8, 0), RemindBefore = [] },
            ["OpensBefore: Collection opens 2 working days before the meeting at 09:00, but the numbers are due 2 before at 08:00; open earlier."]
        },
        {
            Weekly with { OpensBefore = 2, DueBefore = 2, DueUntil = new(9, 0), RemindBefore = [] }, // opening at the due moment leaves no time either
            ["OpensBefore: Collection opens 2 working days before the meeting at 09:00, but the numbers are due 2 before at 09:00; open earlier."]
        },
        {
            Weekly with { RemindBefore = [2, 3] },
            ["RemindBefore: The reminders 2, 3 must come in falling order, each day once; they count working days back from the meeting."]
        },
        {
            Weekly with { RemindBefore = [3, 2, 2] },
            ["RemindBefore: The reminders 3, 2, 2 must come in falling order, each day once; they count working days back from the meeting."]
        },
        {
            Weekly with { RemindBefore = [4, 3] },
            ["RemindBefore: The first reminder would go 4 working days before the meeting, but collection opens 4 before; remind later."]
        },
        {
            Weekly with { RemindBefore = [3, 1] },
            ["RemindBefore: The last reminder would go 1 working day before the meeting at 09:00, when the numbers are due already (2 before at 17:00); remind earlier."]
        },
        {
            Weekly with { EscalateBefore = 2 },
            ["EscalateBefore: It would escalate 2 working days before the meeting at 09:00, before the numbers are due (2 before at 17:00); escalate later."]
        },
        {
            Weekly with { BriefBefore = 1 },
            ["BriefBefore: The brief would go 1 working day before the meeting and the escalation 1 before; the brief must go on a later day."]
        },
        {
            Weekly with { MeetingAt = new(8, 30) },
            ["BriefBefore: The brief would go at 09:00 on the meeting's day, but the meeting starts at 08:30; send the brief a working day earlier or everything at an earlier time."]
        },
        {
            Weekly with { MeetingAt = new(9, 0) },
            ["BriefBefore: The brief would go at 09:00 on the meeting's day, but the meeting starts at 09:00; send the brief a working day earlier or everything at an earlier time."]
        },
        { Weekly with { BriefBefore = -1 }, ["BriefBefore: -1 working days before the meeting is after it; write 0 or more."] },
        {
            Weekly with { EscalateBefore = -1, BriefBefore = -2 },
            [
                "EscalateBefore: -1 working days before the meeting is after it; write 0 or more.",
                "BriefBefore: -2 working days before the meeting is after it; write 0 or more.",
            ]
        },
        {
            Weekly with { RemindBefore = [-1] },
            [
                "RemindBefore: -1 working days before the meeting is after it; write 0 or more.",
                "RemindBefore: The last reminder would go -1 working day before the meeting at 09:00, when the numbers are due already (2 before at 17:00); remind earlier.",
            ]
        },
    };

    /// <summary>Cadences at the edge of what can run.</summary>
    public static TheoryData<Cadence> Possible => new()
    {
        Weekly,
        Weekly with { RemindBefore = [] },
        Weekly with { Frequency = Frequency.Monthly, OpensBefore = 15, RemindBefore = [14, 2] },
        Weekly with { Frequency = Frequency.Quarterly, OpensBefore = 45 },
        Weekly with { Frequency = Frequency.Yearly, OpensBefore = 60 },
        Weekly with { OpensBefore = 2, RemindBefore = [] }, // opens on the due day, in its morning
        Weekly with { OpensBefore = 2, RemindBefore = [], DueUntil = new(9, 1) },
        Weekly with { DueUntil = new(9, 0), RemindBefore = [3], EscalateBefore = 2 }, // escalates at the due moment
        Weekly with { BriefBefore = 1, EscalateBefore = 2, DueBefore = 3, RemindBefore = [], MeetingAt = new(8, 0) }, // the brief goes the day before
        Weekly with { MeetingAt = new(9, 1) },
        Weekly with { Weekday = DayOfWeek.Monday },
        Weekly with { Weekday = DayOfWeek.Friday },
    };

    [Theory]
    [MemberData(nameof(Possible))]
    public void A_cadence_whose_steps_come_in_order_can_run(Cadence cadence) => Assert.Empty(CadenceCheck.Run(cadence));

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_cadence_is_named_with_the_way_out(Cadence cadence, string[] mistakes) =>
        Assert.Equal(mistakes, CadenceCheck.Run(cadence).Select(m => $"{m.Member}: {m.Sentence.En()}"));
}
