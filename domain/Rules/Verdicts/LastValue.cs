using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>The last value known of a KPI.</summary>
/// <param name="AgeDays">Days from its period's end to the day of reading.</param>
/// <param name="Overdue">The first value missing after it; null where none is due.</param>
public sealed record LastValue(Actual Actual, int AgeDays, Overdue? Overdue);
