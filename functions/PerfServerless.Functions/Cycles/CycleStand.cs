using PerfServerless.Domain.Reviews.Cycles;

namespace PerfServerless.Functions.Cycles;

/// <summary>A cycle as its cadence has it now.</summary>
/// <param name="Cycle">As it is stored; null before it was opened.</param>
/// <param name="IsCalledOff">Somebody skipped it, or paused or ended its cadence.</param>
public sealed record CycleStand(Cycle? Cycle, DateOnly MeetingDay, CycleTimes Times, bool IsCalledOff = false);
