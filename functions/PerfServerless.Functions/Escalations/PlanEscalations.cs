using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;

namespace PerfServerless.Functions.Escalations;

/// <summary>Finds which managers are told about whom. What was told before a crash stays told.</summary>
public sealed class PlanEscalations(IScorecardStore scorecards, ICycleStore cycles, ICheckInStore requests, Reachability reachability, BusinessTime business)
    : TaskActivity<PlanEscalationsInput, IReadOnlyList<EscalationGroup>>
{
    public override async Task<IReadOnlyList<EscalationGroup>> RunAsync(TaskActivityContext context, PlanEscalationsInput input)
    {
        var key = input.Cycle;
        if (await cycles.FindAsync(key, context.Stopping) is not { Value: var cycle }) return [];
        if (await scorecards.CurrentAsync(key.Tenant, context.Stopping) is not { Scorecard: var scorecard }) return [];
        if (scorecard.Find(key.Cadence) is not { } cadence) return [];

        var left = scorecard.People.Where(p => p.HasLeft(business.Now)).Select(p => p.Id).ToHashSet();
        var unreachable = await reachability.AllAsync(scorecard, scorecard.People, context.Stopping);
        return EscalationPolicy.Plan(
            cadence, scorecard, cycle.Times, await requests.ListAsync(key, context.Stopping), unreachable.Keys.ToHashSet(), input.Level, left);
    }
}
