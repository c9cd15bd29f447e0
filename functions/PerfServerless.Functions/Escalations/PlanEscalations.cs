using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Escalations;

/// <summary>
/// Finds which managers are told of what now, at whatever level, and writes it down: the history carries who they are alone, however many of their
/// people are late. What was told before a crash stays told.
/// </summary>
public sealed class PlanEscalations(ICycleStore cycles, EscalationNotices notices, CycleLadder ladder, BusinessTime business)
    : TaskActivity<PlanEscalationsInput, IReadOnlyList<EscalationGroup>>
{
    /// <summary>More managers than these are told next, so that the answer stays small in an organisation of any size.</summary>
    private const int AtOnce = 200;

    public override async Task<IReadOnlyList<EscalationGroup>> RunAsync(TaskActivityContext context, PlanEscalationsInput input)
    {
        if (await cycles.FindAsync(input.Cycle, context.Stopping) is not { Value: var cycle }) return [];
        if (await ladder.PlanAsync(cycle, context.Stopping) is not { Due: var due }) return [];

        var now = business.Now;
        IReadOnlyList<EscalationGroup> groups = [.. due.Take(AtOnce)];
        foreach (var group in groups) await notices.AddAsync(input.Cycle, group.Waiting(now), now, context.Stopping);
        return [.. groups.Select(g => EscalationGroup.WrittenDown(g.To))];
    }
}
