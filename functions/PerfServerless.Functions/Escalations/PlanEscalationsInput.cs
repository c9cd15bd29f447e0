using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Escalations;

/// <summary>The lowest level of managers that is told; 1 is the nearest. What is due when it is planned is told, whichever level it is.</summary>
public sealed record PlanEscalationsInput(CycleKey Cycle, int Level);
