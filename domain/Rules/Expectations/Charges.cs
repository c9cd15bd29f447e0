namespace PerfServerless.Domain.Rules.Expectations;

/// <summary>
/// What an explanation is charged for everything that is not plain. Each charge is so high that noise alone seldom earns it;
/// how often it does is measured by <c>scripts/bench.sh anomalies</c>.
/// </summary>
internal static class Charges
{
    public const double Line = 12;
    public const double Step = 20;
    public const double Walk = 2;
    public const double Logarithm = 4;
    public const double SetAside = 18;

    /// <summary>One season apart, of which the history has one value only, or more.</summary>
    public const double OneSeasonOnce = 7;
    public const double OneSeason = 4;

    /// <summary>Every season apart: one for each season but the first, and these.</summary>
    public const double EverySeason = 6;

    public static double Of(Shape shape) => shape switch
    {
        Shape.Level => 0,
        Shape.Line => Line,
        Shape.Step => Step,
        Shape.Walk => Walk,
    };
}
