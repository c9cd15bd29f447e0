using System.Text;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.MeetingFiles;
using PerfServerless.Functions.Tests.Briefs;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.MeetingFiles;

/// <summary>A meeting's entry for a calendar, RFC 5545.</summary>
public sealed class MeetingCalendarTests
{
    private static readonly DateTimeOffset MovedAt = new(2026, 6, 4, 7, 30, 0, TimeSpan.Zero);

    private static readonly TimelineEntry Moved = new("moved", MovedAt, new TimelineEvent.MeetingMoved(
        new(2026, 6, 3, 8, 0, 0, TimeSpan.Zero), new(2026, 6, 4, 8, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void It_holds_the_meeting_in_utc_with_its_length_and_its_agenda() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//PerfServerless//Review rhythm//EN
        BEGIN:VEVENT
        UID:acme.weekly.20260604@perfserverless
        DTSTAMP:20260604T070000Z
        LAST-MODIFIED:20260604T070000Z
        SEQUENCE:0
        DTSTART:20260604T080000Z
        DURATION:PT45M
        SUMMARY:Weekly review
        DESCRIPTION:1 KPI is off track.\n1. Net promoter score: Off track
        STATUS:CONFIRMED
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        Of(Brief("Net promoter score"), Cycle()));

    [Fact]
    public void A_meeting_that_moved_is_the_same_one_later_in_the_count()
    {
        var once = Of(Brief("a"), Cycle(), Moved);
        var twice = Of(Brief("a"), Cycle(), Moved, Moved with { Id = "again", At = MovedAt.AddMinutes(5) });

        Assert.Contains("\r\nSEQUENCE:1\r\n", once, StringComparison.Ordinal);
        Assert.Contains("\r\nLAST-MODIFIED:20260604T073000Z\r\n", once, StringComparison.Ordinal);
        Assert.Contains("\r\nSEQUENCE:2\r\n", twice, StringComparison.Ordinal);
        Assert.Contains("\r\nUID:acme.weekly.20260604@perfserverless\r\n", twice, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_called_off_is_cancelled_and_counts_on_where_it_takes_place_after_all()
    {
        TimelineEntry off = new("called-off", MovedAt, new TimelineEvent.CalledOff());

        var cancelled = Of(Brief("a"), Cycle() with { CalledOff = true }, Moved, off);
        var after = Of(Brief("a"), Cycle(), Moved, off);

        Assert.Contains("\r\nSEQUENCE:2\r\n", cancelled, StringComparison.Ordinal);
        Assert.Contains("\r\nSTATUS:CANCELLED\r\n", cancelled, StringComparison.Ordinal);
        Assert.Contains("\r\nSEQUENCE:3\r\n", after, StringComparison.Ordinal);
        Assert.Contains("\r\nSTATUS:CONFIRMED\r\n", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_people_are_no_lines_and_lines_have_at_most_75_octets_of_whole_characters()
    {
        const string evil = "a;b,c\\d\r\nBEGIN:VALARM\r\u0007 ";
        var name = evil + string.Concat(Enumerable.Repeat("مؤشر 👩‍👩‍👧 Größe ", 30));
        var text = Of(Brief(name) with { CadenceName = name }, Cycle());

        var lines = text.Split("\r\n");
        Assert.All(lines, l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        Assert.DoesNotContain(lines, l => l.StartsWith("BEGIN:VALARM", StringComparison.Ordinal) || l.Contains('\r') || l.Contains('\n') || l.Contains('\uFFFD'));
        var whole = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("\r\nSUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VALARM\\n مؤشر 👩‍👩‍👧 Größe مؤشر", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_in_its_readers_language() =>
        Assert.Contains("1. Umsatz: Nicht im Plan", MeetingCalendar.Of(Brief("Umsatz"), Cycle(), 45, [], Readers.German), StringComparison.Ordinal);

    private static string Of(Brief brief, Cycle cycle, params TimelineEntry[] timeline) => MeetingCalendar.Of(brief, cycle, 45, timeline, Readers.English);

    private static Brief Brief(string name) => new BriefBuilder().Row("k", Status.OffTrack, name: name)
        .Item(new(AgendaRules.OffTrack.Id, Status.OffTrack, PartWords.Verbatim.Say("r")) { Kpi = new("k"), Name = name }).Build();

    private static Cycle Cycle() => new()
    {
        Key = new(new("acme"), new("weekly"), "20260604"),
        CadenceName = "Weekly review",
        MeetingDay = AcmeReview.First.MeetingDay,
        Times = AcmeReview.First.Times with { MeetingAt = new(2026, 6, 4, 8, 0, 0, TimeSpan.Zero) },
        ScorecardVersion = "v1",
    };
}
