using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Proposals;

/// <summary>Keeps proposals on the desks of the KPIs' owners; every change wakes that desk, which does what follows from it.</summary>
public sealed class ProposalBoard(ICheckInStore desks, ReviewCommits commits, StaleWrites writes, BusinessTime business)
{
    public async Task<IReadOnlyList<Proposal>> OfAsync(DeskKey owner, CancellationToken cancellationToken) =>
        (await desks.DeskAsync(owner, cancellationToken)).Value.Proposals;

    /// <summary>Keeps a proposal, unless somebody is asked about one of its KPIs already and may not be passed over.</summary>
    /// <returns>The proposal that stands in its way; itself where it was made, or had been made before.</returns>
    public Task<Proposal> MakeAsync(Scorecard scorecard, PersonId owner, Proposal wanted, CancellationToken cancellationToken) =>
        writes.DecideAnewAsync(() => TryMakeAsync(scorecard, owner, wanted, cancellationToken), cancellationToken);

    /// <param name="change">The same proposal where nothing changes.</param>
    /// <returns>The proposal as it stands then; null where it is not known.</returns>
    public Task<Proposal?> ChangeAsync(DeskKey owner, string id, Func<Proposal, Proposal> change, CancellationToken cancellationToken) =>
        writes.DecideAnewAsync(() => TryChangeAsync(owner, id, change, cancellationToken), cancellationToken);

    /// <returns>What of a proposal is still to decide.</returns>
    public async Task<IReadOnlyList<ProposedKpi>> StandingAsync(
        Scorecard scorecard, PersonId owner, Proposal proposal, CancellationToken cancellationToken)
    {
        var known = new Dictionary<RequestKey, CheckInRequest>();
        foreach (var key in proposal.Kpis.Select(k => k.Request).OfType<RequestKey>().Distinct())
            if (await desks.FindAsync(key, cancellationToken) is { Value: var request }) known[key] = request;

        return ProposalPolicy.Standing(proposal, owner, scorecard, known);
    }

    private async Task<Proposal> TryMakeAsync(Scorecard scorecard, PersonId owner, Proposal wanted, CancellationToken cancellationToken)
    {
        var key = new DeskKey(scorecard.Tenant, owner);
        var read = await desks.DeskAsync(key, cancellationToken);
        var kpis = wanted.Kpis.Select(k => k.Kpi).ToHashSet();
        var after = read.Value;
        foreach (var known in read.Value.Proposals.Where(p => p is { IsOpen: true, Target: null } && p.Kpis.Any(k => kpis.Contains(k.Kpi))))
        {
            if ((known.To, known.Kind) == (wanted.To, wanted.Kind) && wanted.IsOpen && kpis.IsSubsetOf(known.Kpis.Select(k => k.Kpi))) return known;
            if (!ProposalPolicy.MayReplace(known, wanted.By, scorecard)) return known;

            IReadOnlyList<ProposedKpi> left = [.. known.Kpis.Where(k => !kpis.Contains(k.Kpi))];
            after = after.WithProposal(left.Count > 0 ? known with { Kpis = left } : known.Became(ProposalState.Withdrawn, business.Now));
        }

        await commits.CommitAsync(
            new(scorecard.Tenant) { Desk = read.With(after.WithProposal(wanted)), Events = [ReviewOutbox.ToDesk(key, $"proposal-{wanted.Id}")] },
            cancellationToken);
        return wanted;
    }

    private async Task<Proposal?> TryChangeAsync(DeskKey owner, string id, Func<Proposal, Proposal> change, CancellationToken cancellationToken)
    {
        var read = await desks.DeskAsync(owner, cancellationToken);
        if (read.Value.Proposals.FirstOrDefault(p => p.Id == id) is not { } known) return null;
        var after = change(known);
        if (ReferenceEquals(after, known)) return known;

        await commits.CommitAsync(
            new(owner.Tenant)
            {
                Desk = read.With(read.Value.WithProposal(after)),
                // What was done needs nobody to look.
                Events = after.IsFollowed ? [] : [ReviewOutbox.ToDesk(owner, $"proposal-{id}-{after.State}")],
            },
            cancellationToken);
        return after;
    }
}
