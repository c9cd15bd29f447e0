using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Typing;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Typing;

public sealed class TypedDayTests
{
    [Theory]
    [InlineData("1900-01-01", true)]
    [InlineData("2100-12-31", true)]
    [InlineData("2026-06-01", true)]
    [InlineData("1899-12-31", false)]
    [InlineData("2101-01-01", false)]
    [InlineData("0001-01-01", false)]
    [InlineData("9999-12-31", false)]
    public void The_years_1900_to_2100_can_be_meant(string day, bool can) =>
        Assert.Equal(can, TypedDay.Mistake(DateOnly.Parse(day, CultureInfo.InvariantCulture), day) is null);

    [Fact]
    public void A_moment_counts_by_the_day_that_its_writer_saw()
    {
        Assert.Null(TypedDay.Mistake(new DateTimeOffset(2100, 12, 31, 23, 0, 0, TimeSpan.FromHours(-5)), ""));
        Assert.NotNull(TypedDay.Mistake(new DateTimeOffset(2101, 1, 1, 1, 0, 0, TimeSpan.FromHours(5)), ""));
    }

    [Fact]
    public void A_fiscal_year_may_end_after_the_last_day() => Assert.Null(TypedDay.Mistake(Period.TryParse("FY2101", 7)!, "FY2101"));

    [Fact]
    public void The_refusal_names_what_was_written_in_every_language()
    {
        var mistake = TypedDay.Mistake(new DateOnly(9999, 12, 31), "31.12.9999")!;
        Assert.Equal("'31.12.9999' lies outside the years 1900 to 2100: write the day that is meant.", mistake.En());
        Assert.StartsWith("„31.12.9999“ liegt außerhalb der Jahre 1900 bis 2100", Readers.German.Say(mistake), StringComparison.Ordinal);
    }
}
