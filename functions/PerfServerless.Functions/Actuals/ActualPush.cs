namespace PerfServerless.Functions.Actuals;

/// <summary>A value pushed by another system.</summary>
/// <param name="Kpi">The KPI's id.</param>
/// <param name="Period">The code of one of the KPI's periods, such as <c>2026-06</c> or <c>2026-W23</c>.</param>
/// <param name="Value">In the KPI's unit; percent as shown (12.5 for 12.5 %).</param>
/// <param name="Note">At most 500 characters.</param>
/// <param name="AsOf">The moment, or the day, as of which the value is known. While its period runs, the value of a sum is held against the days up to
/// this one; without it, up to the one on which it is received.</param>
public sealed record ActualPush(string? Kpi, string? Period, decimal? Value, string? Note = null, DateTimeOffset? AsOf = null);
