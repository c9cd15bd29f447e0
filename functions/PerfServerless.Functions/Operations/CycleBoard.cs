using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Operations;

/// <summary>What happened in the cycles that an operator may be asked about: those that are open, and those that closed a moment ago.</summary>
internal sealed class CycleBoard(IScorecardStore scorecards, ICycleStore cycles, BusinessTime business)
{
    /// <summary>Of one cadence: an extra cycle may run beside its rhythm.</summary>
    private const int MostOfOne = 4;

    private const int Most = 30;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <returns>Open ones first, by their meeting.</returns>
    public async Task<IReadOnlyList<CycleStand>> StandsAsync(CancellationToken cancellationToken)
    {
        var all = new List<Cycle>();
        foreach (var tenant in await scorecards.TenantsAsync(cancellationToken))
        {
            if (await scorecards.CurrentAsync(tenant, cancellationToken) is not { Scorecard.Cadences: var cadences }) continue;
            foreach (var cadence in cadences) all.AddRange((await cycles.ListAsync(tenant, cadence.Id, MostOfOne, cancellationToken)).Where(IsNear));
        }

        var stands = new List<CycleStand>();
        foreach (var cycle in all.OrderBy(c => c.State == CycleState.Closed).ThenBy(c => c.Times.MeetingAt).Take(Most))
            stands.Add(new(cycle, [.. (await cycles.TimelineAsync(cycle.Key, cancellationToken)).Where(t => IsMilestone(t.What))]));
        return stands;
    }

    private bool IsNear(Cycle cycle) => cycle.State switch
    {
        CycleState.Open => true,
        CycleState.Closed => cycle.Times.MeetingAt > business.Now - Week,
        CycleState.Upcoming => false,
    };

    // What concerns the cycle, and who was told of what is missing; the rest is between the bot and each person.
    private static bool IsMilestone(TimelineEvent what) =>
        what is TimelineEvent.CycleOpened or TimelineEvent.MeetingMoved or TimelineEvent.CalledOff or TimelineEvent.CycleClosed
            or TimelineEvent.Escalated or TimelineEvent.BriefSent;
}
