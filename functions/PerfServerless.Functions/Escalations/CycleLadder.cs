using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Ladders;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Escalations;

/// <summary>Reads what the ladders of a cycle's missing values are decided by, no more of it than the moment needs, and decides.</summary>
public sealed class CycleLadder(
    IScorecardStore scorecards, ICycleStore cycles, ICheckInStore requests, Reachability reachability, ReviewPolicies policies, SendingRules sending,
    BusinessTime business)
{
    /// <returns>Null where the cadence is gone: then nobody is told.</returns>
    public async Task<ClimbPlan?> PlanAsync(Cycle cycle, CancellationToken cancellationToken)
    {
        if (await SceneAsync(cycle, cancellationToken) is not { } scene) return null;

        var (now, earliest) = (business.Now, LadderTimes.Earliest(scene.Scorecard, cycle.Times));
        if (now < earliest) return ClimbPlan.NotBefore(earliest);

        scene = await ReadAsync(scene, cycle.Key, cancellationToken);
        var plan = EscalationPolicy.Plan(scene, now);

        // Whom the bot can speak to is asked only where there is something to say: it takes a look at everybody's addresses.
        if (plan.Due.Count == 0 && scene.Requests.All(r => r.Sent.Count > 0)) return plan;
        var unreachable = await reachability.AllAsync(scene.Scorecard, scene.Scorecard.People, cancellationToken);
        return EscalationPolicy.Plan(scene with { Unreachable = unreachable.Keys.ToHashSet() }, now);
    }

    private async Task<ClimbScene?> SceneAsync(Cycle cycle, CancellationToken cancellationToken) =>
        await scorecards.CurrentAsync(cycle.Key.Tenant, cancellationToken) is { Scorecard: var scorecard } && scorecard.Find(cycle.Key.Cadence) is { } cadence
            ? new()
            {
                Scorecard = scorecard, Cadence = cadence, Times = cycle.Times, Rules = policies.Ladder, Requests = [], Sending = p => sending.Of(scorecard, p, null),
            }
            : null;

    private async Task<ClimbScene> ReadAsync(ClimbScene scene, CycleKey key, CancellationToken cancellationToken)
    {
        var all = requests.ListAsync(key, cancellationToken);
        var desks = (await requests.DesksAsync(key.Tenant, cancellationToken)).ToDictionary(d => d.Key.Person);
        var rules = new Dictionary<PersonId, SendingRule>();
        return scene with
        {
            Requests = await all,
            Notices = await cycles.ListEscalationsAsync(key, cancellationToken),
            Sending = person =>
            {
                if (!rules.TryGetValue(person.Id, out var rule))
                    rules[person.Id] = rule = sending.Of(scene.Scorecard, person, desks.GetValueOrDefault(person.Id));
                return rule;
            },
        };
    }
}
