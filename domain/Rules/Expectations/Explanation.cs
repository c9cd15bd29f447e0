namespace PerfServerless.Domain.Rules.Expectations;

/// <summary>One way to explain a history, and what it costs: the smaller, the better it explains.</summary>
/// <param name="Logs">The logarithms are explained, not the values.</param>
/// <param name="Fit">To the values, or in a walk to the changes.</param>
/// <param name="Cost">The logarithm of the unexplained variance, times the number of values, and a charge for everything that is not plain.</param>
internal sealed record Explanation(Shape Shape, Grouping Grouping, bool Logs, GroupedFit Fit, double Cost)
{
    /// <summary>The group of a value that comes after the history.</summary>
    public int GroupOf(int season) => Grouping switch
    {
        Grouping.Together => 0,
        Grouping.OneSeason => 1,
        Grouping.EverySeason => season,
        Grouping.AroundStep => 1,
    };

    public double Scaled(double value) => Logs ? Math.Log(value) : value;

    public double Unscaled(double value) => Logs ? Math.Exp(value) : value;
}
