using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>A line for what became of a decision.</summary>
public sealed record ToldEntry(DecisionKey Key, DecisionEntry Entry);
