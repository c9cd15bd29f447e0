namespace PerfServerless.Domain.Rules;

/// <summary>Something a rule noticed beside the status: a contradiction, a warning from a driver, an anomaly.</summary>
/// <param name="RuleId">The rule that noticed it; its general sentence is in the <see cref="RuleBook"/>.</param>
/// <param name="Sentence">What it found, in one English sentence with its numbers.</param>
public sealed record Finding(string RuleId, string Sentence);
