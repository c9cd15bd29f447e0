using PerfServerless.Domain.Reviews;

namespace PerfServerless.Functions.Api;

/// <summary>One line of a cycle's timeline.</summary>
/// <param name="Sentence">What happened, in words.</param>
public sealed record TimelineView(DateTimeOffset At, TimelineKind Kind, string? Person, string Sentence);
