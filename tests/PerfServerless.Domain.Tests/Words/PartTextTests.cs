using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Words;

public sealed class PartTextTests
{
    [Theory]
    [InlineData("2026-W22", 1, "week 22 (25 May to 31 May 2026)", "week 22 of 2026")]
    [InlineData("2026-W05", 1, "week 5 (26 Jan to 1 Feb 2026)", "week 5 of 2026")]
    [InlineData("2026-W01", 1, "week 1 (29 Dec to 4 Jan 2026)", "week 1 of 2026")]
    [InlineData("2026-11", 1, "November 2026", "November 2026")]
    [InlineData("2026-Q4", 1, "Q4 2026", "Q4 2026")]
    [InlineData("2026", 1, "2026", "2026")]
    [InlineData("FY2026", 7, "FY2026", "FY2026")]
    [InlineData("2026-W99", 1, "2026-W99", "2026-W99")] // no such week: the code stays as it is
    [InlineData("nonsense", 1, "nonsense", "nonsense")]
    public void A_period_is_said_whole_and_in_short(string code, int fiscal, string whole, string brief) =>
        Assert.Equal(
            (whole, brief),
            (Readers.English.Show(new Part.Period(code, fiscal, WithDays: true)), Readers.English.Show(new Part.Period(code, fiscal))));

    [Fact]
    public void A_moment_is_told_in_the_readers_zone_and_culture_with_the_languages_weekday() =>
        Assert.Equal(
            "Thu 2026/06/04, 17:00",
            (Readers.Of("ja-JP") with { TimeZone = "Asia/Tokyo" }).Show(new DateTimeOffset(2026, 6, 4, 8, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.00000000001, "0%")] // what sums of doubles add is nothing
    [InlineData(0.001, "less than 1%")]
    [InlineData(0.0099, "less than 1%")]
    [InlineData(0.01, "1%")]
    [InlineData(0.125, "13%")]
    [InlineData(0.99, "99%")]
    [InlineData(0.9901, "more than 99%")]
    [InlineData(0.99999999999, "100%")]
    [InlineData(1, "100%")]
    public void Something_is_never_nothing_and_never_all(double share, string words) => Assert.Equal(words, Readers.English.Show(new Part.Share(share)));

    [Theory]
    [InlineData("de-DE", "weniger als 1\u00A0%")]
    [InlineData("fr-FR", "moins de 1\u00A0%")]
    [InlineData("ja-JP", "less than 1%")]
    public void A_reader_reads_his_own_sign(string locale, string words) => Assert.Equal(words, Readers.Of(locale).Show(new Part.Share(0.004)));

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "Mon")]
    [InlineData(2, "Mon and Tue")]
    [InlineData(3, "Mon, Tue and Wed")]
    public void A_list_is_said_as_people_say_it(int items, string said) =>
        Assert.Equal(said, Readers.English.Show(Part.Of(new[] { "Mon", "Tue", "Wed" }.Take(items))));

    [Fact]
    public void What_is_too_little_to_show_is_just() =>
        Assert.Equal("just", Readers.English.Show(new Part.Distance(0.04m, new(UnitKind.Duration, "d", 1))));
}
