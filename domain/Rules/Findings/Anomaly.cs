namespace PerfServerless.Domain.Rules.Findings;

/// <summary>A value that does not fit the others.</summary>
/// <param name="Index">Its place in the series, from 0; of a run its last value.</param>
/// <param name="RuleId">The rule that found it.</param>
/// <param name="Deviations">How many robust standard deviations it lies from the median, with its sign.</param>
internal sealed record Anomaly(int Index, string RuleId, double Deviations);
