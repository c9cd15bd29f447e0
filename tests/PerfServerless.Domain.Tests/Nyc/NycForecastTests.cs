using PerfServerless.TestKit.Nyc;

namespace PerfServerless.Domain.Tests.Nyc;

[Trait("Category", "nyc")]
public sealed class NycForecastTests
{
    [NycFact]
    public void Fiscal_2023_is_forecast_at_least_as_well_as_by_the_last_value_and_the_interval_holds_what_it_says()
    {
        var backtest = NycBacktest.Run(NycIndicators.Read());

        Assert.True(backtest.Series > 0, "No indicator of the file has a value for FY2023 after four years in a row that moved: there is nothing to forecast.");
        Assert.True(backtest.MaseRatioToNaive <= 1, $"{backtest}");
        Assert.InRange(backtest.Coverage80, 0.7, 0.9);
    }
}
