using PerfServerless.Domain.Calendars;

namespace PerfServerless.Domain.Tests.Scorecards;

public sealed class PeriodTests
{
    [Theory]
    [InlineData(Frequency.Weekly, "2026-06-01", 1, "2026-W23", "2026-06-01", "2026-06-07")]
    [InlineData(Frequency.Weekly, "2026-06-07", 1, "2026-W23", "2026-06-01", "2026-06-07")] // weeks end on Sunday
    [InlineData(Frequency.Weekly, "2026-06-08", 1, "2026-W24", "2026-06-08", "2026-06-14")]
    [InlineData(Frequency.Weekly, "2027-01-01", 1, "2026-W53", "2026-12-28", "2027-01-03")] // a week belongs to the year of its Thursday
    [InlineData(Frequency.Weekly, "2026-01-01", 1, "2026-W01", "2025-12-29", "2026-01-04")]
    [InlineData(Frequency.Monthly, "2026-06-15", 7, "2026-06", "2026-06-01", "2026-06-30")]
    [InlineData(Frequency.Monthly, "2028-02-29", 1, "2028-02", "2028-02-01", "2028-02-29")]
    [InlineData(Frequency.Monthly, "0999-12-31", 1, "0999-12", "0999-12-01", "0999-12-31")]
    [InlineData(Frequency.Quarterly, "2026-03-31", 7, "2026-Q1", "2026-01-01", "2026-03-31")] // quarters are the calendar's
    [InlineData(Frequency.Quarterly, "2026-04-01", 1, "2026-Q2", "2026-04-01", "2026-06-30")]
    [InlineData(Frequency.Quarterly, "2026-09-30", 1, "2026-Q3", "2026-07-01", "2026-09-30")]
    [InlineData(Frequency.Quarterly, "2026-12-31", 1, "2026-Q4", "2026-10-01", "2026-12-31")]
    [InlineData(Frequency.Yearly, "2026-06-15", 1, "2026", "2026-01-01", "2026-12-31")]
    [InlineData(Frequency.Yearly, "0999-06-15", 1, "0999", "0999-01-01", "0999-12-31")]
    [InlineData(Frequency.Yearly, "2026-06-30", 7, "FY2026", "2025-07-01", "2026-06-30")] // named by the year in which it ends
    [InlineData(Frequency.Yearly, "2026-07-01", 7, "FY2027", "2026-07-01", "2027-06-30")]
    public void A_day_lies_in_one_period_of_each_length(Frequency frequency, string day, int fiscal, string code, string first, string last)
    {
        var period = Period.Containing(frequency, Day(day), fiscal);

        Assert.Equal(new(frequency, Day(first), Day(last)), period);
        Assert.Equal(code, period.Code);
        Assert.Equal(code, period.ToString());
        Assert.Equal(period, Period.TryParse(code, fiscal));
    }

    [Theory]
    [InlineData("2026-W01", 1, "2025-W52", "2026-W02")]
    [InlineData("2026-12", 1, "2026-11", "2027-01")]
    [InlineData("2026-Q1", 1, "2025-Q4", "2026-Q2")]
    [InlineData("2026", 1, "2025", "2027")]
    [InlineData("FY2026", 7, "FY2025", "FY2027")]
    public void Period_follows_period_without_gap_or_overlap(string code, int fiscal, string before, string after)
    {
        var period = Period.TryParse(code, fiscal)!;

        Assert.Equal((before, after), (period.Previous(fiscal).Code, period.Next(fiscal).Code));
        Assert.Equal(period.First.AddDays(-1), period.Previous(fiscal).Last);
        Assert.Equal(period.Last.AddDays(1), period.Next(fiscal).First);
        Assert.Equal(period, Period.LastBefore(period.Frequency, period.Next(fiscal).First, fiscal));
        Assert.Equal(period.Previous(fiscal), Period.LastBefore(period.Frequency, period.Last, fiscal)); // its last day is still in it
    }

    [Fact]
    public void Both_ends_of_a_period_count()
    {
        var june = Period.TryParse("2026-06")!;

        Assert.Equal(30, june.Days);
        Assert.Equal(
            [false, true, true, false],
            new[] { "2026-05-31", "2026-06-01", "2026-06-30", "2026-07-01" }.Select(d => june.Contains(Day(d))));
    }

    [Fact]
    public void Periods_sort_in_time()
    {
        var (may, june) = (Period.TryParse("2026-05")!, Period.TryParse("2026-06")!);

        Assert.Equal([may, june], new[] { june, may }.Order());
        Assert.Equal(1, may.CompareTo(null));
    }

    [Theory]
    [InlineData("FY2026", 1, "2026")]
    [InlineData("FY2026", 7, "FY2026")]
    [InlineData("0001", 1, "0001")]
    [InlineData("9998-12", 1, "9998-12")]
    [InlineData("2026-W53", 1, "2026-W53")]
    [InlineData("2026-Q4", 7, "2026-Q4")]
    public void A_code_is_read(string text, int fiscal, string code) => Assert.Equal(code, Period.TryParse(text, fiscal)?.Code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("26")]
    [InlineData("20 26")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("202606")]
    [InlineData("2026/06")]
    [InlineData("2026-")]
    [InlineData("2026-6")]
    [InlineData("2026-006")]
    [InlineData("2026-00")]
    [InlineData("2026-13")]
    [InlineData("2026-0٣")]
    [InlineData("2026-W")]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")] // 2025 has 52 weeks
    [InlineData("2026-Q")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-Q12")]
    [InlineData("FY")]
    [InlineData("FY26")]
    [InlineData("FY0000")]
    [InlineData("FY9999")]
    [InlineData("FY2026-Q1")]
    public void What_is_no_code_is_not_read_as_one(string? text) => Assert.Null(Period.TryParse(text));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
