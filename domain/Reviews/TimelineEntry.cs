using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews;

/// <summary>Something that happened in a cycle, for people who want to know what was done and when.</summary>
/// <param name="Id">Made from what happened, so that telling it twice is one entry.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Person">Whom it happened to; null for the cycle itself.</param>
/// <param name="By">Who did it, where that is another person.</param>
/// <param name="Count">How many numbers or people it concerned.</param>
public sealed record TimelineEntry(string Id, DateTimeOffset At, TimelineKind Kind, PersonId? Person = null, PersonId? By = null, int? Count = null);
