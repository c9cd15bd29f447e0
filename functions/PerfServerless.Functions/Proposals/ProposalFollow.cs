using PerfServerless.Domain.Chat.Handovers;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Handovers;
using PerfServerless.Functions.Messages;
using PerfServerless.Functions.StandIns;

namespace PerfServerless.Functions.Proposals;

/// <summary>
/// Does what follows from where proposals stand: asks, changes whose the KPIs are, tells everybody, takes cards away. Where a proposal stands is written
/// down first; what follows is done by whoever wrote it and again by the desk that it wakes, so that a crash loses nothing, and each sentence comes once.
/// </summary>
public sealed class ProposalFollow(
    IScorecardStore scorecards, ICheckInStore desks, ProposalBoard board, TargetFollow targets, KpiHandover handover, OwedHandover owed,
    EscalationCards cards, DeskNotes notes,
    Post post, BusinessTime business)
{
    /// <summary>Whether there is anything to do for these.</summary>
    public static bool IsNeeded(IEnumerable<Proposal> proposals) => proposals.Any(p => p.IsOpen || !p.IsFollowed);

    public async Task FollowAsync(DeskKey owner, CancellationToken cancellationToken)
    {
        foreach (var proposal in (await board.OfAsync(owner, cancellationToken)).Where(p => p.IsOpen || !p.IsFollowed))
        {
            if (await scorecards.CurrentAsync(owner.Tenant, cancellationToken) is not { Scorecard: var scorecard }) return;
            await FollowAsync(scorecard, owner, proposal, cancellationToken);
        }
    }

    private async Task FollowAsync(Scorecard scorecard, DeskKey owner, Proposal known, CancellationToken cancellationToken)
    {
        var proposal = known;
        if (known.IsOpen && (await board.StandingAsync(scorecard, owner.Person, known, cancellationToken)).Count == 0)
            proposal = await board.ChangeAsync(
                owner, known.Id, p => p.IsOpen ? p.Became(ProposalState.Withdrawn, business.Now) : p, cancellationToken) ?? known;
        // Nobody answers for somebody who has left: whoever proposed it asks somebody else.
        if (proposal is { IsOpen: true, Target: not null } && scorecard.Find(proposal.To)?.HasLeft(business.Now) is not false)
            proposal = await board.ChangeAsync(
                owner, known.Id, p => p.IsOpen ? p.Became(ProposalState.NotReached, business.Now) : p, cancellationToken) ?? proposal;
        if (proposal.IsFollowed) return;

        if (proposal.Target is { } target) proposal = await targets.DoAsync(scorecard, owner, proposal, target, cancellationToken);
        await DoAsync(scorecard, owner.Person, proposal, cancellationToken);
        // What was put in force a moment ago is told as it stands now.
        if (proposal.Target is not null) scorecard = (await scorecards.CurrentAsync(owner.Tenant, cancellationToken))?.Scorecard ?? scorecard;
        foreach (var (to, note) in ProposalNotes.Of(scorecard, owner.Person, proposal))
            await notes.PutOnceAsync(new(owner.Tenant, to), note, cancellationToken);
        foreach (var request in proposal.Kpis.Select(k => k.Request).OfType<RequestKey>().Distinct())
            await cards.RewriteAboutAsync(request.Cycle, request.Person, cancellationToken);

        await board.ChangeAsync(owner, proposal.Id, p => p.State == proposal.State && !p.IsFollowed ? p with { IsFollowed = true } : p, cancellationToken);
    }

    private Task DoAsync(Scorecard scorecard, PersonId owner, Proposal proposal, CancellationToken cancellationToken) => proposal.State switch
    {
        ProposalState.Open => notes.PutOnceAsync(new(scorecard.Tenant, proposal.To), ProposalNotes.Asking(owner, proposal), cancellationToken),
        ProposalState.Agreed or ProposalState.Undone or ProposalState.Refused when proposal.Kind == ProposalKind.Recalibrate => Task.CompletedTask,
        ProposalState.Agreed when proposal.Kind == ProposalKind.Reassign =>
            handover.ReassignAsync(scorecard.Tenant, Kpis(proposal), owner, proposal.To, Moved(proposal, proposal.To, proposal.By), cancellationToken),
        ProposalState.Agreed => NoLongerTrackedAsync(scorecard, owner, proposal, cancellationToken),
        ProposalState.Undone when proposal.Kind == ProposalKind.Reassign =>
            handover.ReassignAsync(scorecard.Tenant, Kpis(proposal), proposal.To, owner, Moved(proposal, owner, proposal.UndoneBy ?? proposal.By), cancellationToken),
        ProposalState.Undone => TrackAgainAsync(scorecard, owner, proposal, cancellationToken),
        ProposalState.Withdrawn or ProposalState.NotReached => TakeAwayAsync(scorecard, owner, proposal, cancellationToken),
        ProposalState.Declined or ProposalState.Refused => Task.CompletedTask,
    };

    private async Task NoLongerTrackedAsync(Scorecard scorecard, PersonId owner, Proposal proposal, CancellationToken cancellationToken)
    {
        var until = proposal.Kpis.ToDictionary(k => k.Kpi, k => k.Until);
        if (await handover.TrackedUntilAsync(scorecard.Tenant, until, cancellationToken) is not { } after) return;
        await owed.DropUntrackedAsync(after, Kpis(proposal), owner, Ended, cancellationToken);

        TimelineEntry Ended(PersonId person, int numbers) =>
            Entry(proposal, person, new TimelineEvent.NoLongerTracked(person, proposal.By, numbers, proposal.Reason));
    }

    private Func<PersonId, int, TimelineEntry> Moved(Proposal proposal, PersonId to, PersonId by) =>
        (person, numbers) => Entry(proposal, person, new TimelineEvent.HandedOver(person, to, by, numbers));

    private TimelineEntry Entry(Proposal proposal, PersonId person, TimelineEvent what) =>
        new($"proposal-{proposal.Id}-{proposal.State}-{person}", business.Now, what);

    private async Task TrackAgainAsync(Scorecard scorecard, PersonId owner, Proposal proposal, CancellationToken cancellationToken)
    {
        await handover.TrackedUntilAsync(scorecard.Tenant, proposal.Kpis.ToDictionary(k => k.Kpi, k => k.TrackedBefore), cancellationToken);
        await owed.AskAgainAsync(new(scorecard.Tenant, owner), Kpis(proposal), cancellationToken);
    }

    /// <summary>The question is not asked any more; where it went out, a line stands in its place.</summary>
    private async Task TakeAwayAsync(Scorecard scorecard, PersonId owner, Proposal proposal, CancellationToken cancellationToken)
    {
        var key = new DeskKey(scorecard.Tenant, proposal.To);
        await notes.RemoveAsync(key, ProposalNotes.Asking(owner, proposal).Id, cancellationToken);
        var desk = (await desks.DeskAsync(key, cancellationToken)).Value;
        if (desk.AskedOn.FirstOrDefault(a => (a.Owner, a.Id) == (owner, proposal.Id)) is not { } sent || scorecard.Find(proposal.To) is not { } to) return;

        await post.ReplaceAsync(scorecard, to, sent.Reference, ProposalContent.Line(scorecard, proposal), cancellationToken);
    }

    private static IReadOnlyCollection<KpiId> Kpis(Proposal proposal) => [.. proposal.Kpis.Select(k => k.Kpi)];
}
