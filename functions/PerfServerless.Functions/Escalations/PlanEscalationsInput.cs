using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Escalations;

/// <summary>The level of managers to tell; 1 is the nearest.</summary>
public sealed record PlanEscalationsInput(CycleKey Cycle, int Level);
