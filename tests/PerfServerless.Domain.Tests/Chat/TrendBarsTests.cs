using PerfServerless.Domain.Chat;

namespace PerfServerless.Domain.Tests.Chat;

public sealed class TrendBarsTests
{
    [Theory]
    [InlineData("1 2 3 4 5 6 7 8", "▁▂▃▄▅▆▇█")]
    [InlineData("8 1", "█▁")]
    [InlineData("-5 0 5", "▁▅█")]
    [InlineData("7 7 7", "▄▄▄")]
    [InlineData("0 0 0 1 2 3 4 5 6 7 8 9 10 11", "▁▂▂▃▄▄▅▅▆▇▇█")]
    public void Values_stand_between_the_least_and_the_greatest_of_the_last_twelve(string values, string bars) =>
        Assert.Equal(bars, TrendBars.Of([.. values.Split(' ').Select(decimal.Parse)]));

    [Fact]
    public void One_value_shows_nothing_and_any_distance_is_held()
    {
        Assert.Null(TrendBars.Of([]));
        Assert.Null(TrendBars.Of([1]));
        Assert.Equal("▁█", TrendBars.Of([decimal.MinValue, decimal.MaxValue]));
    }
}
