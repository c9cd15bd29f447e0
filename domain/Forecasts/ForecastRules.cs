using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Forecasts;

/// <summary>The rules of forecasts and anomalies.</summary>
public static class ForecastRules
{
    public static readonly Rule TooLittle = new("forecast.too-little", "Fewer than four values in a row are too little for a forecast; that is said.");
    public static readonly Rule Naive = new("forecast.naive", "The last value stays, with the interval that its changes so far suggest: the default where nothing beats it on the KPI's own past.");
    public static readonly Rule Damped = new("forecast.damped-trend", "A trend that flattens, used only where it beat the last value on the KPI's own past.");
    public static readonly Rule Seasonal = new("forecast.seasonal", "A flattening trend with a season, used only on more than two full seasons and where it beat the last value on the KPI's own past.");
    public static readonly Rule Chance = new("forecast.chance", "The chance to meet the target is the share of the forecast's distribution on the target's good side.");
    public static readonly Rule Outlier = new("anomaly.outlier", "A value farther from the median than 3.5 robust standard deviations (from the median absolute deviation) is an anomaly.");
    public static readonly Rule TwoOfThree = new("anomaly.two-of-three", "Two of three values beyond two robust standard deviations on one side are an anomaly.");
    public static readonly Rule FourOfFive = new("anomaly.four-of-five", "Four of five values beyond one robust standard deviation on one side are an anomaly.");
    public static readonly Rule Shift = new("anomaly.shift", "Eight values in a row on one side of the median are a shift.");
    public static readonly Rule Trend = new("anomaly.trend", "Six values in a row that only rise or only fall are a trend.");

    public static IReadOnlyList<Rule> All { get; } = [TooLittle, Seasonal, Damped, Naive, Chance, Outlier, TwoOfThree, FourOfFive, Shift, Trend];
}
