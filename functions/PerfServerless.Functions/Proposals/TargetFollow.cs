using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Decisions;

namespace PerfServerless.Functions.Proposals;

/// <summary>
/// Does what follows from where the proposal of a new target stands, all of it again after a crash: puts it in force, takes it back, says so on its
/// decision.
/// </summary>
public sealed class TargetFollow(
    ProposalBoard board, TargetsInForce targets, DecisionBoard decisions, ActionCards cards, Languages languages, BusinessTime business)
{
    /// <returns>The proposal as it stands then: what the rules keep out stands otherwise.</returns>
    public async Task<Proposal> DoAsync(Scorecard scorecard, DeskKey desk, Proposal proposal, ProposedTarget target, CancellationToken cancellationToken)
    {
        var after = proposal.State switch
        {
            ProposalState.Agreed => await AgreedAsync(desk, proposal, target, cancellationToken),
            ProposalState.Undone => await UndoneAsync(scorecard, desk, proposal, target, cancellationToken),
            ProposalState.Open or ProposalState.Declined or ProposalState.Withdrawn or ProposalState.NotReached or ProposalState.Refused => proposal,
        };
        await SayAsync(scorecard, target.Decision, after, cancellationToken);
        return after;
    }

    private async Task<Proposal> AgreedAsync(DeskKey desk, Proposal proposal, ProposedTarget target, CancellationToken cancellationToken)
    {
        var change = new TargetChange(
            proposal.Kpis[0].Kpi, target.After.Period, target.After, target.EffectiveFrom, proposal.Reason ?? "", proposal.By, proposal.To, proposal.Id);
        return await targets.PutAsync(desk.Tenant, change, cancellationToken) is { } why
            ? await BecomeAsync(desk, proposal, ProposalState.Refused, why, cancellationToken)
            : proposal;
    }

    private async Task<Proposal> UndoneAsync(Scorecard scorecard, DeskKey desk, Proposal proposal, ProposedTarget target, CancellationToken cancellationToken)
    {
        var by = proposal.UndoneBy ?? proposal.By;
        var zone = scorecard.Find(target.Decision.Cycle.Cadence)?.TimeZone ?? "Etc/UTC";
        var reason = scorecard.Find(by) is { } person
            ? PersonReader.Of(person, scorecard, languages).Say(TargetWords.BackReason.Say(proposal.Reason ?? ""))
            : proposal.Reason ?? "";
        var back = ProposalPolicy.Back(proposal, target, TargetDesks.Reason(reason), by, LocalTimes.DayOf(proposal.AnsweredAt ?? business.Now, zone));
        return await targets.PutAsync(desk.Tenant, back, cancellationToken) is { } why
            ? await BecomeAsync(desk, proposal, ProposalState.Agreed, why, cancellationToken)
            : proposal;
    }

    private async Task<Proposal> BecomeAsync(
        DeskKey desk, Proposal proposal, ProposalState state, Saying why, CancellationToken cancellationToken) =>
        await board.ChangeAsync(
            desk, proposal.Id, p => p.State == proposal.State ? p.Became(state, business.Now) with { Refusal = why } : p, cancellationToken) ?? proposal;

    /// <summary>The decision says how far it is, and so does every message about it.</summary>
    private async Task SayAsync(Scorecard scorecard, DecisionKey key, Proposal proposal, CancellationToken cancellationToken)
    {
        await decisions.NoteAsync(
            key,
            // One that proposes another target by now says that.
            d => d.Target is { } known && known.Proposal == proposal.Id ? d with { Target = known.As(proposal) } : d,
            wakes: false,
            cancellationToken);
        if (!proposal.IsOpen && await decisions.FindAsync(key, cancellationToken) is { } decision)
            await cards.RewriteAsync(scorecard, decision, cancellationToken);
    }
}
