using MathNet.Numerics.Distributions;
using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Forecasts;

/// <summary>Forecasts plain series of numbers, one a period without gaps.</summary>
internal static class Forecaster
{
    /// <param name="values">Oldest first.</param>
    /// <param name="horizon">How many periods ahead, from 1.</param>
    /// <param name="season">How many periods a season has; 1 for none.</param>
    /// <param name="probability">Of the interval, between 0 and 1.</param>
    public static SeriesForecast Forecast(IReadOnlyList<double> values, int horizon, int season, double probability = 0.8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        if (Model(values, horizon, season) is not { } model) return new(ForecastRules.TooLittle.Id, []);

        var reach = Reach(model, probability);
        return new(model.RuleId, [.. Enumerable.Range(1, horizon).Select(h => new ForecastPoint(
            model.Mean(h), model.Mean(h) - (reach * model.Spread(h)), model.Mean(h) + (reach * model.Spread(h))))]);
    }

    internal static FittedModel? Model(IReadOnlyList<double> values, int horizon, int season) =>
        values.Count < NaiveMethod.LeastValues ? null : MethodChoice.Choose(values, horizon, season);

    /// <summary>How many standard deviations the interval reaches to each side: Student's t, because the deviation itself is estimated from few values.</summary>
    internal static double Reach(FittedModel model, double probability) =>
        new StudentT(0, 1, model.Freedom).InverseCumulativeDistribution(0.5 + (probability / 2));
}
