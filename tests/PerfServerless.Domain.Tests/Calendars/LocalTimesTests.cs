using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Typing;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Calendars;

public sealed class LocalTimesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "01:59", "2026-03-29T01:59:00+01:00")]
    [InlineData("Europe/Berlin", "2026-03-29", "02:00", "2026-03-29T03:00:00+02:00")] // skipped: the first moment after the gap
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T03:00:00+02:00")]
    [InlineData("Europe/Berlin", "2026-03-29", "03:00", "2026-03-29T03:00:00+02:00")]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T02:30:00+02:00")] // doubled: the first
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08T03:00:00-04:00")]
    [InlineData("Pacific/Apia", "2011-12-30", "09:00", "2011-12-31T00:00:00+14:00")] // Samoa skipped a whole day
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-04T02:30:00+11:00")] // half an hour's change
    public void A_skipped_time_moves_past_the_gap_and_a_doubled_one_is_the_first(string zone, string day, string time, string moment)
    {
        var at = LocalTimes.At(DateOnly.Parse(day, null), TimeOnly.Parse(time, null), zone);

        Assert.Equal(DateTimeOffset.Parse(moment, null), at);
        Assert.Equal(DateTimeOffset.Parse(moment, null).Offset, at.Offset);
    }

    [Fact]
    public void A_moment_is_read_as_the_zone_shows_it()
    {
        var moment = new DateTimeOffset(2026, 6, 4, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal(new(2026, 6, 5), LocalTimes.DayOf(moment, "Asia/Tokyo"));
        Assert.Equal(new(8, 30), LocalTimes.TimeOf(moment, "Asia/Tokyo"));
        Assert.Equal(new(2026, 6, 4), LocalTimes.DayOf(moment, "America/New_York"));
    }

    [Fact]
    public void An_unknown_zone_is_refused_with_a_sentence()
    {
        Assert.Null(TypedZone.Mistake("Europe/Berlin"));
        Assert.Contains("'Berlin' is no IANA time zone", TypedZone.Mistake("Berlin").En(), StringComparison.Ordinal);
        Assert.Contains(
            "Europe/Berlin",
            Assert.Throws<ArgumentException>(() => LocalTimes.At(new(2026, 1, 1), default, "Berlin")).Message,
            StringComparison.Ordinal);
    }
}
