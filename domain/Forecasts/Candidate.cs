namespace PerfServerless.Domain.Forecasts;

/// <summary>What one method forecasts, and what it would have forecast at every earlier moment of the trials.</summary>
/// <param name="RuleId">The rule of its kind.</param>
/// <param name="First">How many values were known at its first forecast.</param>
/// <param name="Ahead">Its forecasts for each period ahead, one moment after another; the last one knows all values.</param>
internal sealed record Candidate(string RuleId, int First, double[][] Ahead)
{
    /// <returns>The forecasts that knew so many values; null where the method knew too little for one.</returns>
    public double[]? At(int known) => known < First ? null : Ahead[known - First];

    /// <param name="first">How many values its first forecast may know.</param>
    /// <param name="forecast">Forecasts from so many values.</param>
    public static Candidate Of(string ruleId, int first, int count, Func<int, double[]> forecast) =>
        new(ruleId, first, [.. Enumerable.Range(first, count - first + 1).Select(forecast)]);
}
