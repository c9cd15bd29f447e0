using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.CheckIns;

namespace PerfServerless.Functions.Cycles;

/// <summary>Finds which managers are told about whom. What was told before a crash stays told.</summary>
public sealed class PlanEscalations(IScorecardStore scorecards, ICycleStore cycles, ICheckInStore requests, IMessageStore messages, Reachability reachability)
    : TaskActivity<CycleKey, IReadOnlyList<EscalationGroup>>
{
    public override async Task<IReadOnlyList<EscalationGroup>> RunAsync(TaskActivityContext context, CycleKey input)
    {
        if (await cycles.FindAsync(input, CancellationToken.None) is not { Value: var cycle }) return [];
        if (await scorecards.CurrentAsync(input.Tenant, CancellationToken.None) is not { Scorecard: var scorecard }) return [];
        if (scorecard.Find(input.Cadence) is not { } cadence) return [];

        var firstSentAt = (await messages.ListAsync(input, CancellationToken.None))
            .Where(m => MessageStep.IsForm(m.Key.Step))
            .GroupBy(m => m.Key.Person)
            .ToDictionary(g => g.Key, g => g.Min(m => m.SentAt));
        var unreachable = await reachability.AllAsync(input.Tenant, scorecard.People.Select(p => p.Id), CancellationToken.None);

        return EscalationPolicy.Plan(
            cadence, scorecard, cycle.Times, await requests.ListAsync(input, CancellationToken.None), firstSentAt, unreachable.Keys.ToHashSet());
    }
}
