using MathNet.Numerics.Distributions;
using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Forecasts;

/// <summary>Forecasts plain series of numbers, one a period without gaps.</summary>
internal static class Forecaster
{
    /// <summary>Fewer values cannot tell which method suits them: eight yearly values were forecast no better by a choice than by the last one.</summary>
    public const int LeastForTrials = 9;

    private const int MostSeasons = 10;

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

    /// <returns>Null where there are too few values.</returns>
    internal static FittedModel? Model(IReadOnlyList<double> values, int horizon, int season)
    {
        if (values.Count < NaiveMethod.LeastValues) return null;

        double[] recent = [.. values.TakeLast(MostSeasons * Math.Max(season, 4))]; // what is older says nothing more, and costs time
        if (recent.Length < LeastForTrials) return NaiveMethod.Fit(recent, horizon);

        var combined = new Combination(Candidates.Of(OddValues.HeldBack(recent, season), horizon, season), recent, horizon);
        var trials = new double[recent.Length - combined.First][];
        for (var known = combined.First; known < recent.Length; known++)
        {
            trials[known - combined.First] = combined.Ahead(known);
            combined.Learn(known);
        }

        var mean = combined.Ahead(recent.Length);
        var (errors, present) = (new TrialErrors(recent, season, mean), combined.Present());
        for (var i = 0; i < trials.Length; i++) errors.Add(combined.First + i, trials[i], present[i]);
        return errors.Model(combined.RuleId, mean);
    }

    /// <summary>How many standard deviations the interval reaches to each side: Student's t, because the deviation itself is estimated from few values.</summary>
    internal static double Reach(FittedModel model, double probability) =>
        StudentT.InvCDF(0, 1, model.Freedom, 0.5 + (probability / 2));
}
