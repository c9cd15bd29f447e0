namespace PerfServerless.Domain.Scorecards;

/// <summary>The calculations a KPI may be made of.</summary>
public enum FormulaKind
{
    Sum,

    /// <summary>The first operand divided by the second.</summary>
    Ratio,

    WeightedMean,

    /// <summary>The first operand less the second.</summary>
    Difference,
}
