using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Targets;
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
        Proposal proposal, PersonId owner, Scorecard scorecard, IReadOnlyDictionary<RequestKey, CheckInRequest> requests) => proposal.Target is { } target
        // Whoever owns the KPI by now, its target is the one that was to change.
        ? [.. proposal.Kpis.Where(k => scorecard.Find(k.Kpi) is { } kpi && TargetChange.Of(kpi, target.After.Period) == target.Before)]
        : [.. proposal.Kpis.Where(k =>
            scorecard.Find(k.Kpi) is { } kpi && kpi.Owner == owner && kpi.TrackedUntil == k.TrackedBefore && IsWanted(k, requests))];

    /// <summary>What of these somebody is asked about already: whose they are to be, or whether they are tracked.</summary>
    public static Proposal? Asked(IEnumerable<Proposal> known, IReadOnlyCollection<KpiId> kpis) =>
        known.LastOrDefault(p => p is { IsOpen: true, Target: null } && p.Kpis.Any(k => kpis.Contains(k.Kpi)));

    /// <summary>Somebody is asked about the same target already.</summary>
    public static Proposal? Asked(IEnumerable<Proposal> known, KpiId kpi, string period) =>
        known.LastOrDefault(p => p.IsOpen && p.Target?.After.Period == period && p.Kpis.Any(k => k.Kpi == kpi));

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

    /// <returns>
    /// Who is asked to agree to a new target, nearest first: who owns the KPI's objective or one above it, who stands above its owner, who owns or
    /// leads the review. Never the KPI's owner, and never whoever proposes it. Empty where nobody is left.
    /// </returns>
    /// <param name="cadence">The review that decided it; null where it is held no more.</param>
    public static IReadOnlyList<PersonId> Approvers(Scorecard scorecard, Kpi kpi, Cadence? cadence, PersonId by)
    {
        var line = new List<PersonId>();
        var passed = new HashSet<ObjectiveId>();
        for (var at = kpi.Objective; at is { } id && passed.Add(id) && scorecard.Find(id) is { } objective; at = objective.Parent)
            if (objective.Owner is { } owner) line.Add(owner);

        var above = new HashSet<PersonId>();
        var first = kpi.Owner is { } his ? scorecard.Find(his)?.Manager : null;
        for (var at = first; at is { } manager && above.Add(manager); at = scorecard.Find(manager)?.Manager)
            line.Add(manager);

        if (cadence is not null) line.AddRange([cadence.Owner, .. cadence.Leaders]);
        return [.. line.Distinct().Where(p => p != kpi.Owner && p != by && scorecard.Find(p) is not null)];
    }

    /// <summary>The target as it was before, as a change of its own: what was in force is never rewritten.</summary>
    /// <param name="reason">Why, as it is kept with the target.</param>
    public static TargetChange Back(Proposal proposal, ProposedTarget target, string reason, PersonId by, DateOnly today) =>
        new(proposal.Kpis[0].Kpi, target.After.Period, target.Before, today, reason, by, proposal.To, $"{proposal.Id}-back");

    /// <summary>Nobody changed the same again since, and whoever owned it is still there.</summary>
    public static bool CanBeUndone(Proposal proposal, PersonId owner, Scorecard scorecard, DateTimeOffset now) => proposal.Kind switch
    {
        ProposalKind.Recalibrate => proposal.Target is { } target && scorecard.Find(proposal.Kpis[0].Kpi) is { } kpi
            && TargetChange.Of(kpi, target.After.Period) == target.After
            && Recalibrations.Decide(
                scorecard, Back(proposal, target, "?", proposal.By, DateOnly.FromDateTime(now.UtcDateTime)).In(kpi)) is RecalibrationDecision.Accepted,
        ProposalKind.Reassign => scorecard.Find(owner)?.HasLeft(now) is false && proposal.Kpis.All(k => scorecard.Find(k.Kpi)?.Owner == proposal.To),
        ProposalKind.NoLongerTracked => proposal.Kpis.All(k => scorecard.Find(k.Kpi) is { } kpi && kpi.TrackedUntil == k.Until),
    };

    private static bool IsWanted(ProposedKpi proposed, IReadOnlyDictionary<RequestKey, CheckInRequest> requests) =>
        proposed.Request is not { } key
        || (requests.TryGetValue(key, out var request) && request.State == RequestState.Open
            && request.Missing.Any(o => o.Kpi == proposed.Kpi && o.Period == proposed.Period));
}
