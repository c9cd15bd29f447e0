using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules;

/// <summary>The rules of forecasts and anomalies.</summary>
internal static class ForecastRules
{
    public static readonly Rule TooLittle = new("forecast.too-little", RuleWords.ForecastTooLittle);
    public static readonly Rule Naive = new("forecast.naive", RuleWords.ForecastNaive);
    public static readonly Rule Damped = new("forecast.damped-trend", RuleWords.ForecastDampedTrend);
    public static readonly Rule Seasonal = new("forecast.seasonal", RuleWords.ForecastSeasonal);
    public static readonly Rule Chance = new("forecast.chance", RuleWords.ForecastChance);
    public static readonly Rule Outlier = new("anomaly.outlier", RuleWords.AnomalyOutlier);
    public static readonly Rule TwoOfThree = new("anomaly.two-of-three", RuleWords.AnomalyTwoOfThree);
    public static readonly Rule FourOfFive = new("anomaly.four-of-five", RuleWords.AnomalyFourOfFive);
    public static readonly Rule Shift = new("anomaly.shift", RuleWords.AnomalyShift);
    public static readonly Rule Trend = new("anomaly.trend", RuleWords.AnomalyTrend);

    public static IReadOnlyList<Rule> Anomalies { get; } = [Outlier, TwoOfThree, FourOfFive, Shift, Trend];

    public static IReadOnlyList<Rule> All { get; } = [TooLittle, Seasonal, Damped, Naive, Chance, Outlier, TwoOfThree, FourOfFive, Shift, Trend];
}
