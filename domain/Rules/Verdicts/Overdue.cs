namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>The first value that is missing although its period has ended.</summary>
/// <param name="Period">The code of its period.</param>
/// <param name="WorkingDays">Working days since that period ended.</param>
/// <param name="Allowed">How many the KPI's freshness allows.</param>
public sealed record Overdue(string Period, int WorkingDays, int Allowed)
{
    public bool Stale => WorkingDays > Allowed;
}
