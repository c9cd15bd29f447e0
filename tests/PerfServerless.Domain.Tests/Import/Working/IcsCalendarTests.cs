using PerfServerless.Domain.Import.Holidays;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Import.Working;

public sealed class IcsCalendarTests
{
    private static (IReadOnlyList<(DateOnly Day, string Name)> Days, List<string> Mistakes) Read(string text)
    {
        var mistakes = new List<string>();
        return (IcsCalendar.Read(text, (line, sentence) => mistakes.Add($"{line}: {sentence.En()}")), mistakes);
    }

    private static string Calendar(params string[] lines) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{string.Concat(lines.Select(l => l + "\r\n"))}END:VCALENDAR\r\n";

    private static string Event(params string[] lines) => $"BEGIN:VEVENT\r\n{string.Join("\r\n", lines)}\r\nEND:VEVENT";

    private static IReadOnlyList<string> Days(string text)
    {
        var (days, mistakes) = Read(text);
        Assert.Empty(mistakes);
        return [.. days.Select(d => $"{d.Day:yyyy-MM-dd} {d.Name}".TrimEnd())];
    }

    private static string Mistake(string text)
    {
        var (days, mistakes) = Read(text);
        Assert.Empty(days);
        return Assert.Single(mistakes);
    }

    [Fact]
    public void A_calendar_as_a_country_publishes_it_is_read()
    {
        const string german = """
            BEGIN:VCALENDAR
            PRODID:-//Feiertage//DE
            VERSION:2.0
            X-WR-CALNAME:Feiertage Deutschland
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:STANDARD
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:1@feiertage
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20261225
            DTEND;VALUE=DATE:20261227
            SUMMARY:Weihnachten\, beide Tage
            TRANSP:TRANSPARENT
            BEGIN:VALARM
            TRIGGER:-PT30M
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;TZID=Europe/Berlin:20261003T000000
            DTEND;TZID=Europe/Berlin:20261004T000000
            SUMMARY:Tag der
              Deutschen Einheit
            END:VEVENT
            END:VCALENDAR
            """;
        string[] expected = ["2026-10-03 Tag der Deutschen Einheit", "2026-12-25 Weihnachten, beide Tage", "2026-12-26 Weihnachten, beide Tage"];

        Assert.Equal(expected, Days(german));
        Assert.Equal(expected, Days("\uFEFF" + german.ReplaceLineEndings("\r\n")));
    }

    [Fact]
    public void A_holiday_comes_back_every_year_by_its_rule()
    {
        var thanksgiving = Days(Calendar(Event("DTSTART;VALUE=DATE:20241128", "RRULE:FREQ=YEARLY;UNTIL=20261231;BYMONTH=11;BYDAY=4TH")));
        var memorial = Days(Calendar(Event("DTSTART;VALUE=DATE:20260525", "RRULE:FREQ=YEARLY;COUNT=2;BYMONTH=5;BYDAY=-1MO")));
        var leap = Days(Calendar(Event("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY;UNTIL=20330101T000000Z")));
        var sometimes = Days(Calendar(Event("DTSTART;VALUE=DATE:20250101", "RRULE:FREQ=YEARLY;INTERVAL=2;COUNT=3", "EXDATE;VALUE=DATE:20270101")));

        Assert.Equal(["2024-11-28", "2025-11-27", "2026-11-26"], thanksgiving);
        Assert.Equal(["2026-05-25", "2027-05-31"], memorial);
        Assert.Equal(["2024-02-29", "2028-02-29", "2032-02-29"], leap);
        Assert.Equal(["2025-01-01", "2029-01-01"], sometimes);
        Assert.Equal("2050-05-01", Days(Calendar(Event("DTSTART;VALUE=DATE:20260501", "RRULE:FREQ=YEARLY")))[^1]);
    }

    [Fact]
    public void A_day_of_a_series_that_was_moved_stands_where_it_was_moved_to() => Assert.Equal(
        ["2026-05-01", "2027-05-03", "2028-05-01"],
        Days(Calendar(
            Event("UID:may", "DTSTART;VALUE=DATE:20260501", "RRULE:FREQ=YEARLY;COUNT=3"),
            Event("UID:may", "RECURRENCE-ID;VALUE=DATE:20270501", "DTSTART;VALUE=DATE:20270503"))));

    [Fact]
    public void A_cancelled_event_is_no_holiday_and_an_end_that_is_the_start_is_one_day() => Assert.Equal(
        ["2026-05-01"],
        Days(Calendar(
            Event("DTSTART;VALUE=DATE:20260601", "STATUS:CANCELLED"),
            Event("DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260501"))));

    [Theory]
    [InlineData("DTSTART:20261225T100000", "4: '20261225T100000' has a time of day")]
    [InlineData("DTSTART;VALUE=DATE:20260230", "4: '20260230' is no day of the calendar")]
    [InlineData("DTSTART;VALUE=DATE:99991231", "4: ")]
    [InlineData("SUMMARY:nothing else", "3: This event does not say on which day it is")]
    [InlineData("DTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20260430", "5: It ends on 20260430, before it begins")]
    [InlineData("DTSTART;VALUE=DATE:20260701\r\nDTEND;VALUE=DATE:20260901", "5: This lasts 62 days")]
    [InlineData("DTSTART;VALUE=DATE:20260701\r\nDURATION:PT8H", "5: 'PT8H' is no number of whole days")]
    public void What_is_no_whole_day_is_a_mistake_with_its_line(string lines, string expected) =>
        Assert.StartsWith(expected, Mistake(Calendar(Event(lines))), StringComparison.Ordinal);

    [Theory]
    [InlineData("FREQ=MONTHLY")]
    [InlineData("FREQ=YEARLY;BYYEARDAY=100")]
    [InlineData("FREQ=YEARLY;BYDAY=1MO")]
    [InlineData("FREQ=YEARLY;BYMONTH=13")]
    [InlineData("FREQ=YEARLY;COUNT=x")]
    public void A_rule_that_is_not_understood_is_a_mistake_and_the_day_itself_stands(string rule)
    {
        var (_, mistakes) = Read(Calendar(Event("DTSTART;VALUE=DATE:20260501", $"RRULE:{rule}")));

        Assert.Contains("is a way to come back that is not understood", Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_calendar_is_told_once()
    {
        Assert.StartsWith("1: A calendar starts with the line BEGIN:VCALENDAR", Mistake("day:name\nx:y\nz:a"), StringComparison.Ordinal);
        Assert.StartsWith("1: This is no line of a calendar", Read("<html>\n<body>").Mistakes[0], StringComparison.Ordinal);
        Assert.Contains("VEVENT begins here and never ends", Read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101").Mistakes[0], StringComparison.Ordinal);
        Assert.Contains("A VTODO is no holiday", Read(Calendar("BEGIN:VTODO", "END:VTODO")).Mistakes[0], StringComparison.Ordinal);
    }
}
