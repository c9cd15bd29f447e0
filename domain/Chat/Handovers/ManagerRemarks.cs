using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Handovers;

/// <summary>Says to a manager what his press did.</summary>
public static class ManagerRemarks
{
    /// <param name="made">What he wanted, each with what stands now: his own proposal, or one that is in its way.</param>
    public static Saying? Of(Scorecard scorecard, IEnumerable<(Proposal Wanted, Proposal Made)> made) =>
        Sentences.Of(made.Select(m => Of(scorecard, m.Wanted, m.Made)));

    private static Saying Of(Scorecard scorecard, Proposal wanted, Proposal made)
    {
        var kpis = KpiNames.Of(scorecard, [.. wanted.Kpis.Select(k => k.Kpi)]);
        if (made.Id != wanted.Id)
            return ProposalWords.AskedBefore.Say(made.By, made.To, KpiNames.Of(scorecard, [.. made.Kpis.Select(k => k.Kpi)]));

        return (wanted.Kind, wanted.IsOpen) switch
        {
            (ProposalKind.Reassign, true) => ProposalWords.AskedToTake.Say(wanted.To, kpis),
            (ProposalKind.Reassign, false) => ProposalWords.Owns.Say(wanted.To, kpis),
            (ProposalKind.NoLongerTracked, true) => ProposalWords.AskedToAgree.Say(wanted.To, kpis),
            // A target is proposed where a decision is written down, and not here.
            (ProposalKind.Recalibrate, _) => ProposalWords.AskedToAgree.Say(wanted.To, kpis),
            (ProposalKind.NoLongerTracked, false) => ProposalWords.TrackedUntil.Say(kpis, ProposalContent.Until(wanted)),
        };
    }
}
