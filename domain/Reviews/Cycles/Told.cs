using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>An entry for a cycle's timeline.</summary>
public sealed record Told(CycleKey Cycle, TimelineEntry Entry);
