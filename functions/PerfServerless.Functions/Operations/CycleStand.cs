using PerfServerless.Domain.Reviews.Cycles;

namespace PerfServerless.Functions.Operations;

/// <summary>A cycle with what happened in it, oldest first.</summary>
internal sealed record CycleStand(Cycle Cycle, IReadOnlyList<TimelineEntry> Milestones);
