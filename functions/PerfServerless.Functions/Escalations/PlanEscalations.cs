using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Durable;

namespace PerfServerless.Functions.Escalations;

/// <summary>Finds which managers are told of what now, at whatever level. What was told before a crash stays told.</summary>
public sealed class PlanEscalations(ICycleStore cycles, CycleLadder ladder) : TaskActivity<PlanEscalationsInput, IReadOnlyList<EscalationGroup>>
{
    public override async Task<IReadOnlyList<EscalationGroup>> RunAsync(TaskActivityContext context, PlanEscalationsInput input) =>
        await cycles.FindAsync(input.Cycle, context.Stopping) is { Value: var cycle }
            && await ladder.PlanAsync(cycle, context.Stopping) is { Due: var due }
            ? due
            : [];
}
