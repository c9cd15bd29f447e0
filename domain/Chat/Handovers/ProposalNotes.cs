using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Handovers;

/// <summary>Who is told what of a proposal, and what takes it back.</summary>
public static class ProposalNotes
{
    /// <summary>Before the place of a proposal; understood whatever the language.</summary>
    public const string UndoWords = "undo handover";

    public static string Undo(PersonId owner, Proposal proposal) => $"{UndoWords} {owner}.{proposal.Id}";

    /// <summary>Asks; what it says is made anew when it goes out.</summary>
    public static DeskNote Asking(PersonId owner, Proposal proposal) => new(
        $"asks-{proposal.Id}", ProposalCardWords.TakeTitle.Say(proposal.By, proposal.Kpis.Count), ProposalCardWords.TakeIntro.Say(owner, proposal.Kpis.Count))
    {
        Asks = new(owner, proposal.Id),
    };

    /// <returns>What follows from where it stands, by receiver; of several for one person the first. Nobody is told what he did himself.</returns>
    public static IReadOnlyDictionary<PersonId, DeskNote> Of(Scorecard scorecard, PersonId owner, Proposal proposal) =>
        Told(scorecard, owner, proposal)
            .Where(t => t.To is { } to && scorecard.Find(to) is not null)
            .GroupBy(t => t.To!.Value)
            .ToDictionary(g => g.Key, g => g.First().Note);

    private static IEnumerable<(PersonId? To, DeskNote Note)> Told(Scorecard scorecard, PersonId owner, Proposal proposal)
    {
        var (by, to, count) = (proposal.By, proposal.To, proposal.Kpis.Count);
        var kpis = KpiNames.Of(scorecard, [.. proposal.Kpis.Select(k => k.Kpi)]);
        var reassigns = proposal.Kind == ProposalKind.Reassign;
        var because = ProposalCardWords.UntrackedBecause.Say(by, proposal.Reason ?? "");
        return proposal.State switch
        {
            ProposalState.Open or ProposalState.Withdrawn => [],
            ProposalState.Agreed when reassigns =>
            [
                (by == to ? null : by, Undoable("took", ProposalCardWords.TookTitle.Say(to, count), ProposalCardWords.Took.Say(to, kpis, owner))),
                (owner, Plain("gone", ProposalCardWords.GoneTitle.Say(count), ProposalCardWords.Gone.Say(to, kpis, by))),
            ],
            ProposalState.Agreed =>
            [
                (by == to ? null : by, Undoable("untracked", ProposalCardWords.UntrackedTitle.Say(count), Untracked())),
                (
                    owner == to || owner == by ? null : owner,
                    Plain("untracked", ProposalCardWords.UntrackedTitle.Say(count), Sentences.Starting(Untracked(), because))),
            ],
            ProposalState.Declined =>
                [(by, Plain("no", ProposalCardWords.SaidNoTitle.Say(to), ProposalCardWords.SaidNo.Say(to, kpis, proposal.Answer ?? "")))],
            ProposalState.NotReached =>
                [(by, Plain("missed", ProposalCardWords.NotReachedTitle.Say(to), ProposalCardWords.NotReached.Say(to, kpis)))],
            ProposalState.Undone =>
            [
                .. new[] { by, to, owner }.Distinct().Where(p => p != proposal.UndoneBy).Select(p => ((PersonId?)p, Plain(
                    "undone",
                    ProposalCardWords.UndoneTitle,
                    reassigns ? ProposalCardWords.BackTo.Say(kpis, owner) : ProposalCardWords.TrackedAgain.Say(kpis)))),
            ],
        };

        Saying Untracked() => ProposalCardWords.Untracked.Say(kpis, ProposalContent.Until(proposal), to);
        DeskNote Plain(string what, Saying title, Saying text) => new($"{what}-{proposal.Id}", title, text);
        DeskNote Undoable(string what, Saying title, Saying text) => Plain(what, title, text) with { Undo = Undo(owner, proposal) };
    }
}
