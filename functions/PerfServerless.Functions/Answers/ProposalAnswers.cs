using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Handovers;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Phrases;
using PerfServerless.Functions.Proposals;

namespace PerfServerless.Functions.Answers;

/// <summary>What people answer who are asked to agree to something about KPIs, and how it is taken back.</summary>
internal sealed class ProposalAnswers(
    IScorecardStore scorecards, ProposalBoard board, ProposalCards cards, ProposalFollow follow, FormSender forms, BusinessTime business) : IChatPhrase
{
    public async Task<ChatCard> ReplyAsync(TenantId tenant, PersonId person, ProposalReply reply, CancellationToken cancellationToken)
    {
        var owner = new DeskKey(tenant, reply.Owner);
        if (await scorecards.CurrentAsync(tenant, cancellationToken) is not { Scorecard: var scorecard }) return Notices.Gone;
        if ((await board.OfAsync(owner, cancellationToken)).FirstOrDefault(p => p.Id == reply.Id) is not { } known) return Notices.Gone;
        if (known.To != person) return Notices.NotYours;
        if (!known.IsOpen) return ProposalContent.Settled(scorecard, reply.Owner, known);

        var standing = await board.StandingAsync(scorecard, reply.Owner, known, cancellationToken);
        if (standing.Count == 0)
        {
            await BecomeAsync(owner, known, p => p.Became(ProposalState.Withdrawn, business.Now), cancellationToken);
            return ProposalContent.Settled(scorecard, reply.Owner, known);
        }

        var why = TypedText.Clean(reply.Reason) is { Length: > 0 } said ? TypedText.Cut(said, TypedLimits.Text) : null;
        if (reply.Agrees is null || (reply.Agrees == false && why is null))
            return await cards.AskAsync(
                scorecard, reply.Owner, known, cancellationToken, reply.Reason,
                reply.Agrees is null ? null : ProposalCardWords.WhyNotNeeded.Say()) ?? (ChatCard)Notices.Gone;

        var after = await BecomeAsync(
            owner,
            known,
            p => reply.Agrees == true
                ? p.Became(ProposalState.Agreed, business.Now) with { Kpis = standing }
                : p.Became(ProposalState.Declined, business.Now) with { Answer = why },
            cancellationToken);
        return await AnsweredAsync(scorecard, owner, after, cancellationToken);
    }

    /// <summary>Takes back what was agreed: whoever asked may, and whoever agreed.</summary>
    public async Task<ChatCard?> AnswerAsync(SaidInChat said, CancellationToken cancellationToken)
    {
        if (!said.Text.Trim().StartsWith(ProposalNotes.UndoWords, StringComparison.OrdinalIgnoreCase)) return null;
        if (said.Text.Trim()[ProposalNotes.UndoWords.Length..].Trim().Split('.') is not [var o, var id] || !Code.TryRead<PersonId>(o, out var owner))
            return NothingToUndo;

        var (scorecard, person, key) = (said.Scorecard, said.Person.Id, new DeskKey(said.Scorecard.Tenant, owner.Value));
        var known = (await board.OfAsync(key, cancellationToken)).FirstOrDefault(p => p.Id == id);
        if (known is not { State: ProposalState.Agreed } || (known.By != person && known.To != person)) return NothingToUndo;
        if (!ProposalPolicy.CanBeUndone(known, owner.Value, scorecard, business.Now)) return NothingToUndo;

        var after = await board.ChangeAsync(
            key,
            known.Id,
            p => p.State == ProposalState.Agreed ? p.Became(ProposalState.Undone, business.Now) with { UndoneBy = person } : p,
            cancellationToken);
        await follow.FollowAsync(key, cancellationToken);
        after = (await board.OfAsync(key, cancellationToken)).FirstOrDefault(p => p.Id == id) ?? after ?? known;
        return after.State == ProposalState.Undone ? ProposalContent.Undone(scorecard, owner.Value, after) : ProposalContent.Stays(scorecard, after);
    }

    private static ChatCard.Notice NothingToUndo { get; } =
        new(ProposalCardWords.UndoneTitle, ProposalCardWords.NothingToUndo, [ChatCommand.CheckIn, ChatCommand.Help]);

    /// <summary>Of two answers at once the first one counts.</summary>
    private async Task<Proposal> BecomeAsync(DeskKey owner, Proposal known, Func<Proposal, Proposal> change, CancellationToken cancellationToken)
    {
        var after = await board.ChangeAsync(owner, known.Id, p => p.IsOpen ? change(p) : p, cancellationToken);
        await follow.FollowAsync(owner, cancellationToken);
        // What the rules keep out stands otherwise by now.
        return (await board.OfAsync(owner, cancellationToken)).FirstOrDefault(p => p.Id == known.Id) ?? after ?? known;
    }

    private async Task<ChatCard> AnsweredAsync(Scorecard scorecard, DeskKey owner, Proposal proposal, CancellationToken cancellationToken)
    {
        if (proposal.Target is not null) scorecard = (await scorecards.CurrentAsync(owner.Tenant, cancellationToken))?.Scorecard ?? scorecard;

        // What he took is on his form at once.
        if (proposal is { State: ProposalState.Agreed, Kind: ProposalKind.Reassign })
            await forms.SendAsync(new(owner.Tenant, proposal.To), FormStep.OwnWish($"took-{proposal.Id}"), cancellationToken);

        return proposal.State switch
        {
            ProposalState.Agreed => ProposalContent.Agreed(scorecard, proposal, ProposalNotes.Undo(owner.Person, proposal)),
            ProposalState.Declined => ProposalContent.Declined(proposal),
            ProposalState.Open or ProposalState.Withdrawn or ProposalState.NotReached or ProposalState.Undone or ProposalState.Refused =>
                ProposalContent.Settled(scorecard, owner.Person, proposal),
        };
    }
}
