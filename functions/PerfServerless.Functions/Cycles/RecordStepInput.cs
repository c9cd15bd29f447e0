using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Cycles;

/// <summary>A step of a cycle that was done.</summary>
/// <param name="BriefHeldUntil">When the next leader may be written to who could not be now; with <paramref name="BriefSent"/> alone, null where none waits.</param>
/// <param name="EscalatedTo">The level of managers that was told; null where it was another step.</param>
public sealed record RecordStepInput(CycleKey Cycle, int? EscalatedTo = null, bool BriefSent = false, DateTimeOffset? BriefHeldUntil = null);
