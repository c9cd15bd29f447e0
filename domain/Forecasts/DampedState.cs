namespace PerfServerless.Domain.Forecasts;

/// <summary>Where a series stands after some of its values.</summary>
/// <param name="Pattern">What each place of the season adds; a single 0 where there is none.</param>
internal sealed record DampedState(double Level, double Trend, double[] Pattern)
{
    /// <summary>The sum of the squared one-step errors on the way here.</summary>
    public double Squares { get; init; }

    public DampedWeights Weights { get; init; } = new(0, 0, 0, 0);

    public FittedModel Model(string ruleId, double sigma, int freedom, int count) => new(
        ruleId,
        h => Level + (Trend * Damped(h)) + Pattern[(count + h - 1) % Pattern.Length],
        j => Weights.Level + (Weights.Trend * Damped(j)) + (Pattern.Length > 1 && j % Pattern.Length == 0 ? Weights.Season : 0),
        sigma,
        freedom);

    private double Damped(int h) => Weights.Damping * (1 - Math.Pow(Weights.Damping, h)) / (1 - Weights.Damping);
}
