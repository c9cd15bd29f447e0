using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Decisions;

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
        (proposal.Kind == ProposalKind.Recalibrate ? TargetTold(scorecard, owner, proposal) : Told(scorecard, owner, proposal))
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
            ProposalState.Open or ProposalState.Withdrawn or ProposalState.Refused => [],
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

    private static IEnumerable<(PersonId? To, DeskNote Note)> TargetTold(Scorecard scorecard, PersonId desk, Proposal proposal)
    {
        var (by, to, target) = (proposal.By, proposal.To, proposal.Target!);
        var (kpi, owner) = (ProposalContent.KpiOf(scorecard, proposal), scorecard.Find(proposal.Kpis[0].Kpi)?.Owner);
        var change = TargetFacts.Of(target);
        return proposal.State switch
        {
            // Whoever withdrew it knows; where the world did, its proposer is told.
            ProposalState.Open => [],
            ProposalState.Withdrawn when proposal.UndoneBy is not null => [],
            ProposalState.Withdrawn => [(by, Plain("target-gone", TargetWords.NotAskedTitle.Say(kpi), TargetWords.NotAsked.Say(change)))],
            ProposalState.Agreed when proposal is { Refusal: { } why, UndoneBy: { } undoer } =>
                [(undoer, Plain("target-stays", TargetWords.ChangedTitle.Say(kpi), TargetWords.Stays.Say(kpi, why)))],
            ProposalState.Agreed =>
            [
                (by, Changed() with { Undo = Undo(desk, proposal) }),
                (owner == to ? null : owner, Changed()),
            ],
            ProposalState.Declined =>
                [(by, Plain("target-no", TargetWords.SaidNoTitle.Say(to, kpi), TargetWords.SaidNo.Say(change, proposal.Answer ?? "")))],
            ProposalState.NotReached =>
                [(by, Plain("target-missed", ProposalCardWords.NotReachedTitle.Say(to), TargetWords.NotReachedText.Say(to, change)))],
            ProposalState.Refused =>
            [
                .. new[] { by, to }.Select(p => ((PersonId?)p, Plain(
                    "target-refused", TargetWords.RefusedTitle.Say(kpi), TargetWords.RefusedText.Say(change, proposal.Refusal ?? PartWords.None)))),
            ],
            ProposalState.Undone =>
            [
                .. new[] { by, to, owner }.OfType<PersonId>().Distinct().Where(p => p != proposal.UndoneBy)
                    .Select(p => ((PersonId?)p, Plain("target-back", ProposalCardWords.UndoneTitle, TargetFacts.Back(target, kpi)))),
            ],
        };

        DeskNote Changed() => Plain(
            "target-changed", TargetWords.ChangedTitle.Say(kpi),
            TargetWords.Changed.Say(change, ProposalContent.From(scorecard, proposal), to, by, proposal.Reason ?? ""));
        DeskNote Plain(string what, Saying title, Saying text) => new($"{what}-{proposal.Id}", title, text);
    }
}
