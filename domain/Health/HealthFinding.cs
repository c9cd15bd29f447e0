using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Health;

/// <summary>Something in a scorecard's design that makes it hard to steer by. It keeps nothing from working.</summary>
/// <param name="RuleId">The rule that found it.</param>
/// <param name="About">Which kind of thing it is about.</param>
/// <param name="Subject">That thing's id.</param>
/// <param name="Sentence">What was found and how to mend it.</param>
internal sealed record HealthFinding(string RuleId, HealthSubject About, string Subject, Saying Sentence);
