using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Cycles;

/// <summary>A step of a cycle that was done.</summary>
/// <param name="EscalatedTo">The level of managers that was told; null where it was another step.</param>
public sealed record RecordStepInput(CycleKey Cycle, int? EscalatedTo = null, bool BriefSent = false);
