namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>Something that happened in a cycle, for people who want to know what was done and when.</summary>
/// <param name="Id">Made from what happened, so that telling it twice is one entry.</param>
public sealed record TimelineEntry(string Id, DateTimeOffset At, TimelineEvent What);
