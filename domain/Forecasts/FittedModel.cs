namespace PerfServerless.Domain.Forecasts;

/// <summary>A forecast of a series, a number a period ahead.</summary>
/// <param name="RuleId">The rule that it rests on.</param>
/// <param name="Means">The values to expect.</param>
/// <param name="Spreads">The standard deviations for a level of 1; they never fall.</param>
/// <param name="Levels">What each period's deviation is multiplied by.</param>
/// <param name="Freedom">How many independent surprises the deviations rest on; few widen the interval, and soften the chances.</param>
internal sealed record FittedModel(string RuleId, double[] Means, double[] Spreads, double[] Levels, double Freedom)
{
    /// <summary>The freedom of chances: a target far out is missed or met by what the trials never saw, so its chance is softened.</summary>
    public double FreedomOfChance { get; init; } = Freedom;

    /// <summary>The forecast h periods ahead, h from 1.</summary>
    public double Mean(int h) => Means[h - 1];

    /// <summary>The standard deviation of the value h periods ahead.</summary>
    public double Spread(int h) => Spreads[h - 1] * Levels[h - 1];

    /// <summary>
    /// The standard deviation of the sum of the values from one period ahead to another, both from 1 and counted. What a period's deviation
    /// has more than that of the period before is the surprise that carries so far.
    /// </summary>
    public double SpreadOfSum(int from, int to)
    {
        if (Spreads[0] == 0) return Enumerable.Range(from, to - from + 1).Sum(Spread);

        var carried = Enumerable.Range(0, to).Select(j => Math.Sqrt(Squared(j) - (j == 0 ? 0 : Squared(j - 1)))).ToArray();
        return Math.Sqrt(Enumerable.Range(1, to).Select(
            at => Enumerable.Range(Math.Max(at, from), to - Math.Max(at, from) + 1).Sum(h => Levels[h - 1] * carried[h - at]))
            .Sum(moved => moved * moved));
    }

    private double Squared(int j) => Spreads[j] * Spreads[j];
}
