using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Forecasts;

/// <summary>The last value stays, with a range as wide as its changes so far suggest: all that can be said of few values.</summary>
internal static class NaiveMethod
{
    public const int LeastValues = 4;

    public static FittedModel Fit(double[] values, int horizon)
    {
        var changes = values.Skip(1).Zip(values, (after, before) => after - before).ToList();
        var sigma = Math.Sqrt(changes.Sum(c => c * c) / changes.Count);
        var last = OddValues.HeldBack(values, 1)[^1];
        return new(
            ForecastRules.Naive.Id,
            [.. Enumerable.Repeat(last, horizon)],
            [.. Enumerable.Range(1, horizon).Select(h => sigma * Math.Sqrt(h))],
            [.. Enumerable.Repeat(1.0, horizon)],
            changes.Count);
    }
}
