using System.Diagnostics;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Handovers;

/// <summary>The card on which a manager chooses what becomes of KPIs of his people.</summary>
public static class HandoverContent
{
    public static ChatCard.Handover Of(
        Scorecard scorecard, HandoverSource source, ProposalKind kind, IReadOnlyList<HandoverItem> items, HandoverWish wish, Saying? remark = null,
        Saying? error = null)
    {
        var several = items.Select(i => i.Owner).Distinct().Count() > 1;
        return new(
            source, kind, Title(source, kind, items.Count), Intro(source, kind),
            [.. items.Select(i => new HandoverLine(i.Kpi.Id, Words(scorecard, i, several), wish.Kpis.Contains(i.Kpi.Id) || items.Count == 1))], remark, error)
        {
            Name = wish.Name is { } name ? TypedText.Cut(name, TypedLimits.Text) : null,
        };
    }

    private static Saying Title(HandoverSource source, ProposalKind kind, int count) => source.Cycle is null
        ? HandoverWords.LeftTitle.Say(source.People[0], count)
        : kind switch
        {
            ProposalKind.Reassign => ProposalWords.Reassign,
            ProposalKind.NoLongerTracked => ProposalWords.NoLongerTracked,
            ProposalKind.Recalibrate => throw Elsewhere(),
        };

    private static Saying Intro(HandoverSource source, ProposalKind kind) => kind switch
    {
        ProposalKind.Reassign when source.Cycle is null => Sentences.Starting(HandoverWords.LeftNow.Say(source.People[0]), ProposalWords.ReassignIntro),
        ProposalKind.Reassign => ProposalWords.ReassignIntro,
        ProposalKind.NoLongerTracked => ProposalWords.NoLongerTrackedIntro,
        ProposalKind.Recalibrate => throw Elsewhere(),
    };

    /// <summary>No manager disposes of a target: a decision changes it.</summary>
    private static UnreachableException Elsewhere() => new("A target is proposed by a decision.");

    private static Saying Words(Scorecard scorecard, HandoverItem item, bool several)
    {
        var name = item.Proposed.Period is { } period
            ? EscalationWords.Number.Say(item.Kpi.Name, new(period, scorecard.Organisation.FiscalYearStartMonth))
            : PartWords.Verbatim.Say(item.Kpi.Name);
        var of = several ? ProposalWords.KpiOf.Say(name, item.Owner) : name;
        return item.Asked is { } asked ? ProposalWords.KpiAsked.Say(of, asked.To) : of;
    }
}
