namespace PerfServerless.Domain.Forecasts;

/// <summary>
/// Chooses the method by rolling origin: each is fitted to the past as it was known at several moments and tried on
/// what came next. A richer method must beat the last value clearly, or the last value it is.
/// </summary>
internal static class MethodChoice
{
    /// <summary>How many trials a method needs before it is believed.</summary>
    public const int LeastTrials = 4;

    /// <summary>A richer method's mean error must be below this share of the last value's.</summary>
    public const double Clearly = 0.9;

    /// <param name="horizon">How far ahead the forecast is wanted, from 1; trials look as far, where the past is long enough.</param>
    public static FittedModel Choose(IReadOnlyList<double> values, int horizon, int season)
    {
        var best = (Error: Clearly, Fit: (Func<IReadOnlyList<double>, FittedModel>)NaiveMethod.Fit);
        foreach (var (least, fit) in Richer(season))
        {
            var share = ErrorShare(values, horizon, least, fit);
            if (share < best.Error) best = (share, fit);
        }

        return best.Fit(values);
    }

    private static IEnumerable<(int Least, Func<IReadOnlyList<double>, FittedModel> Fit)> Richer(int season)
    {
        yield return (DampedMethod.LeastValues, values => DampedMethod.Fit(values, 0));
        if (season > 1) yield return (2 * season, values => DampedMethod.Fit(values, season));
    }

    /// <returns>The method's mean absolute error as a share of the last value's; infinite where there are too few trials.</returns>
    private static double ErrorShare(IReadOnlyList<double> values, int horizon, int least, Func<IReadOnlyList<double>, FittedModel> fit)
    {
        var trials = values.Count - least;
        if (trials < LeastTrials) return double.PositiveInfinity;

        var (error, naive) = (0.0, 0.0);
        for (var origin = values.Count - Math.Min(trials, 12); origin < values.Count; origin++)
        {
            IReadOnlyList<double> past = [.. values.Take(origin)];
            var ahead = Math.Min(horizon, values.Count - origin);
            var model = fit(past);
            for (var h = 1; h <= ahead; h++)
            {
                error += Math.Abs(values[origin + h - 1] - model.Mean(h));
                naive += Math.Abs(values[origin + h - 1] - past[^1]);
            }
        }

        return naive > 0 ? error / naive : double.PositiveInfinity;
    }
}
