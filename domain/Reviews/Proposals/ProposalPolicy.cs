using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Proposals;

/// <summary>Decides what of a proposal can still be agreed to, and who may make another one in its place.</summary>
public static class ProposalPolicy
{
    /// <summary>
    /// What is still to decide: the KPI belongs to the same person and is tracked as it was, and the value for which the manager came is still
    /// missing. Given, let off or closed, it is no reason any more to change anything.
    /// </summary>
    /// <param name="requests">Those that the proposal names; one that is not there asks for nothing.</param>
    public static IReadOnlyList<ProposedKpi> Standing(
        Proposal proposal, PersonId owner, Scorecard scorecard, IReadOnlyDictionary<RequestKey, CheckInRequest> requests) =>
        [.. proposal.Kpis.Where(k =>
            scorecard.Find(k.Kpi) is { } kpi && kpi.Owner == owner && kpi.TrackedUntil == k.TrackedBefore && IsWanted(k, requests))];

    /// <summary>What of these somebody is asked about already.</summary>
    public static Proposal? Asked(IEnumerable<Proposal> known, IReadOnlyCollection<KpiId> kpis) =>
        known.LastOrDefault(p => p.IsOpen && p.Kpis.Any(k => kpis.Contains(k.Kpi)));

    /// <summary>Who asked may ask somebody else instead, and so may whoever stands above him.</summary>
    public static bool MayReplace(Proposal known, PersonId by, Scorecard scorecard) => known.By == by || scorecard.IsAbove(by, known.By);

    /// <summary>
    /// The last day for which a KPI is tracked: the one before the period whose value is missing, so that no later cycle asks for that value
    /// again; today where none is missing.
    /// </summary>
    public static DateOnly Until(DateOnly? missingSince, DateOnly today) => missingSince is { } first && first <= today ? first.AddDays(-1) : today;

    /// <returns>
    /// Who is asked whether a KPI is no longer tracked: the owner of its objective, else of the nearest one above it of whom somebody is there.
    /// </returns>
    public static PersonId? Agrees(Scorecard scorecard, Kpi kpi, Func<PersonId, bool> canBeAsked)
    {
        var passed = new HashSet<ObjectiveId>();
        for (var at = kpi.Objective; at is { } id && passed.Add(id) && scorecard.Find(id) is { } objective; at = objective.Parent)
            if (objective.Owner is { } owner && canBeAsked(owner)) return owner;

        return null;
    }

    /// <summary>Nobody changed the same again since, and whoever owned it is still there.</summary>
    public static bool CanBeUndone(Proposal proposal, PersonId owner, Scorecard scorecard, DateTimeOffset now) => proposal.Kind switch
    {
        ProposalKind.Reassign => scorecard.Find(owner)?.HasLeft(now) is false && proposal.Kpis.All(k => scorecard.Find(k.Kpi)?.Owner == proposal.To),
        ProposalKind.NoLongerTracked => proposal.Kpis.All(k => scorecard.Find(k.Kpi) is { } kpi && kpi.TrackedUntil == k.Until),
    };

    private static bool IsWanted(ProposedKpi proposed, IReadOnlyDictionary<RequestKey, CheckInRequest> requests) =>
        proposed.Request is not { } key
        || (requests.TryGetValue(key, out var request) && request.State == RequestState.Open
            && request.Missing.Any(o => o.Kpi == proposed.Kpi && o.Period == proposed.Period));
}
