using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Forecasts;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Tests.Rules;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Forecasts;

/// <summary>A sum that runs over a whole profile is forecast to that span's end.</summary>
public sealed class SpanForecastTests
{
    private const string Five = "2026-01=10 2026-02=12 2026-03=10 2026-04=12 2026-05=10";

    private static readonly PeriodTarget[] Quarters = [new("2026-Q1", 30), new("2026-Q2", 31), new("2026-Q3", 31), new("2026-Q4", 32)];

    [Fact]
    public void It_is_held_against_all_targets_of_its_span()
    {
        var forecast = Of(Sum(Quarters), Five);
        var spread = 2 * Math.Sqrt(Enumerable.Range(1, 7).Sum(k => k * k)); // of seven months to come the first moves all seven

        Assert.Equal(("2026", 124m, 0.5, 0), (forecast.Period, forecast.Expected, forecast.ChanceToMeet, forecast.MissingPeriods)); // 54 are there, 70 to come, 124 wanted
        Assert.Equal(1.5332 * spread, (double)(forecast.High!.Value - forecast.Expected!.Value), 2);
        Assert.Equal(
            "124.00 by the end of 2026 if it stays as it is, between 87.72 and 160.28 in four of five cases. The chance to meet the target is 50%.",
            forecast.Sentence.En());
    }

    [Fact]
    public void Both_edges_of_a_band_add_up() =>
        Assert.Equal(
            Of(A.Kpi(Direction.StayInBand, Accumulation.Cumulative, targets: new PeriodTarget("2026", 100, 130)), Five).ChanceToMeet,
            Of(
                A.Kpi(
                    Direction.StayInBand,
                    Accumulation.Cumulative,
                    targets: [new("2026-Q1", 10, 30), new("2026-Q2", 30, 30), new("2026-Q3", 30, 30), new("2026-Q4", 30, 40)])
                    with { Resets = Frequency.Yearly },
                Five)
                .ChanceToMeet);

    [Theory]
    [InlineData("2026-Q1 2026-Q2 2026-Q3 2026-Q4", 124, true)]
    [InlineData("2026-Q1 2026-Q2 2026-Q3", 124, false)] // the last quarter has no target
    [InlineData("2026-Q1 2026-Q2 2026-Q4", 124, false)]
    [InlineData("2026-Q2 2026-Q3 2026-Q4", 92, true)] // the first has none either, and its values count on neither side
    [InlineData("2026-Q4", 124, false)] // a target to come, but what comes before it has none
    [InlineData("", 124, false)]
    public void Without_targets_for_all_that_is_left_there_is_no_chance(string targets, decimal expected, bool chance)
    {
        var forecast = Of(Sum([.. Quarters.Where(q => targets.Contains(q.Period, StringComparison.Ordinal))]), Five);

        Assert.Equal(("2026", expected, chance), (forecast.Period, forecast.Expected, forecast.ChanceToMeet is not null));
    }

    [Fact]
    public void A_span_that_begins_follows_the_one_that_is_over()
    {
        var forecast = KpiForecast.Of(
            Sum([new("2026-06", 10), new("2026-07", 10), new("2026-08", 20), new("2026-09", 30)]) with { Resets = Frequency.Quarterly },
            Series("2026-03=10 2026-04=10 2026-05=10 2026-06=10"),
            A.Day("2026-07-02"));

        Assert.Equal(("2026-Q3", 30m, 0.0), (forecast.Period, forecast.Expected, forecast.ChanceToMeet));
    }

    [Fact]
    public void The_fiscal_year_is_the_span_of_a_yearly_sum()
    {
        var kpi = Sum([.. Enumerable.Range(0, 12).Select(i => new PeriodTarget($"{2025 + ((i + 6) / 12)}-{((i + 6) % 12) + 1:00}", 5))]);

        var forecast = KpiForecast.Of(kpi, Series("2025-05=9 2025-06=9 2025-07=5 2025-08=5 2025-09=5 2025-10=5"), A.Day("2025-11-02"), fiscalYearStartMonth: 7);

        Assert.Equal(("FY2026", 60m), (forecast.Period, forecast.Expected));
        Assert.Equal(0.5, forecast.ChanceToMeet);
    }

    [Fact]
    public void Shorter_than_its_target_it_is_forecast_as_before() =>
        Assert.Equal(("2026-Q2", 32m), Of(Sum(Quarters) with { Resets = Frequency.Monthly }, Five) is var f ? (f.Period, f.Expected) : default);

    private static Kpi Sum(PeriodTarget[] targets) => A.Kpi(accumulation: Accumulation.Cumulative, targets: targets) with { Resets = Frequency.Yearly };

    private static Forecast Of(Kpi kpi, string values) => KpiForecast.Of(kpi, Series(values), A.Day("2026-06-02"));

    private static IReadOnlyList<SeriesPoint> Series(string values) => KpiSeries.Of(A.Actuals(values), A.Day("2027-01-01"), 1);
}
