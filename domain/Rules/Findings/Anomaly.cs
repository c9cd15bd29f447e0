namespace PerfServerless.Domain.Rules.Findings;

/// <summary>A last value, or the last ones, that do not fit what the history lets expect.</summary>
/// <param name="RuleId">The rule that found it.</param>
/// <param name="Expected">What the history lets expect, in the KPI's unit; of several values the last one's.</param>
/// <param name="Deviations">How many usual deviations from it the value lies, or the mean of several, with its sign.</param>
internal sealed record Anomaly(string RuleId, double Expected, double Deviations);
