using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Escalations;

namespace PerfServerless.Functions.Escalations;

/// <summary>The manager to tell, and about whom.</summary>
public sealed record SendEscalationInput(CycleKey Cycle, EscalationGroup Group);
