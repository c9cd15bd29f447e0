using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Forecasts;

/// <summary>The last value stays.</summary>
internal static class NaiveMethod
{
    public const int LeastValues = 4;

    public static FittedModel Fit(IReadOnlyList<double> values)
    {
        var changes = values.Skip(1).Zip(values, (after, before) => after - before).ToList();
        var last = values[^1];
        return new(ForecastRules.Naive.Id, _ => last, _ => 1, Math.Sqrt(changes.Sum(c => c * c) / changes.Count), changes.Count);
    }
}
