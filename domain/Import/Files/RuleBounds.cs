namespace PerfServerless.Domain.Import.Files;

/// <summary>The most that a rule's cell may say, for the scorecard and for a KPI alike.</summary>
internal static class RuleBounds
{
    /// <summary>Of what is expected: ten times as much.</summary>
    public const double Fraction = 10;

    /// <summary>Periods in a row that raise an alarm or clear it.</summary>
    public const int InARow = 24;

    /// <summary>Periods or cycles that something may go on for.</summary>
    public const int Periods = 100;
}
