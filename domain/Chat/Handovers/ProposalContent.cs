using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Domain.Chat.Handovers;

/// <summary>The card on which somebody is asked to agree, and what he reads after he answered.</summary>
public static class ProposalContent
{
    private const int ShownValues = 3;
    private const int ShownKpis = 40;

    /// <param name="standing">What of it is still to decide.</param>
    /// <param name="actuals">Of these KPIs.</param>
    public static ChatCard.Proposal Of(
        Scorecard scorecard, PersonId owner, Proposal proposal, IReadOnlyList<ProposedKpi> standing,
        IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> actuals, DateOnly today, string? reason = null, Saying? error = null) => new(
            owner, proposal.Id, proposal.Kind,
            proposal.Kind switch
            {
                ProposalKind.Reassign => ProposalCardWords.TakeTitle.Say(proposal.By, standing.Count),
                ProposalKind.NoLongerTracked => ProposalCardWords.UntrackTitle.Say(proposal.By, standing.Count),
                ProposalKind.Recalibrate => TargetWords.AskTitle.Say(proposal.By, KpiOf(scorecard, proposal)),
            },
            proposal.Kind switch
            {
                ProposalKind.Reassign => ProposalCardWords.TakeIntro.Say(owner, standing.Count),
                ProposalKind.NoLongerTracked => ProposalCardWords.UntrackIntro.Say(owner, proposal.Reason ?? "", standing.Max(k => k.Until) ?? today),
                ProposalKind.Recalibrate => Sentences.Starting(
                    TargetWords.AskIntro.Say(TargetFacts.Of(proposal.Target!), proposal.Target!.EffectiveFrom, proposal.Reason ?? ""),
                    TargetFacts.BeforeIt(proposal.Target!, scorecard.Find(proposal.Kpis[0].Kpi))),
            },
            [.. standing.Take(ShownKpis).Select(k => Line(scorecard, k, actuals.GetValueOrDefault(k.Kpi) ?? [], today))],
            reason, error);

    /// <summary>What stands in the card's place when he agreed.</summary>
    /// <param name="undo">What he can say to take it back.</param>
    public static ChatCard.Notice Agreed(Scorecard scorecard, Proposal proposal, string undo)
    {
        var kpis = KpiNames.Of(scorecard, [.. proposal.Kpis.Select(k => k.Kpi)]);
        return new(
            proposal.Kind switch
            {
                ProposalKind.Reassign => HandoverWords.GotTitle.Say(proposal.Kpis.Count),
                ProposalKind.NoLongerTracked => ProposalCardWords.AgreedTitle,
                ProposalKind.Recalibrate => TargetWords.ChangedTitle.Say(KpiOf(scorecard, proposal)),
            },
            proposal.Kind switch
            {
                ProposalKind.Reassign => HandoverWords.Got.Say(kpis, proposal.Kpis.Count),
                ProposalKind.NoLongerTracked => ProposalWords.TrackedUntil.Say(kpis, Until(proposal)),
                ProposalKind.Recalibrate => TargetWords.InForce.Say(TargetFacts.Of(proposal.Target!), From(scorecard, proposal)),
            },
            [ChatCommand.CheckIn, ChatCommand.Help])
        {
            Offers = [new(AwayWords.Undo, undo)],
        };
    }

    public static ChatCard.Notice Declined(Proposal proposal) =>
        new(ProposalCardWords.DeclinedTitle, ProposalCardWords.Declined.Say(proposal.By), [ChatCommand.CheckIn, ChatCommand.Help]);

    public static ChatCard.Notice Undone(Scorecard scorecard, PersonId owner, Proposal proposal)
    {
        var kpis = KpiNames.Of(scorecard, [.. proposal.Kpis.Select(k => k.Kpi)]);
        return new(
            ProposalCardWords.UndoneTitle,
            proposal.Kind switch
            {
                ProposalKind.Reassign => ProposalCardWords.BackTo.Say(kpis, owner),
                ProposalKind.NoLongerTracked => ProposalCardWords.TrackedAgain.Say(kpis),
                ProposalKind.Recalibrate => TargetFacts.Back(proposal.Target!, KpiOf(scorecard, proposal)),
            },
            [ChatCommand.CheckIn, ChatCommand.Help]);
    }

    /// <summary>The rules kept it from being taken back.</summary>
    public static ChatCard.Notice Stays(Scorecard scorecard, Proposal proposal) => new(
        ProposalCardWords.UndoneTitle,
        proposal.Refusal is { } why ? TargetWords.Stays.Say(KpiOf(scorecard, proposal), why) : ProposalCardWords.NothingToUndo,
        [ChatCommand.CheckIn, ChatCommand.Help]);

    /// <summary>He presses on a card that is settled.</summary>
    public static ChatCard.Notice Settled(Scorecard scorecard, PersonId owner, Proposal proposal)
    {
        Saying text = proposal.State switch
        {
            ProposalState.Agreed => ProposalCardWords.AgreedBefore.Say(proposal.AnsweredAt ?? proposal.At),
            ProposalState.Declined => ProposalCardWords.DeclinedBefore.Say(proposal.AnsweredAt ?? proposal.At),
            ProposalState.Undone => ProposalCardWords.Undone,
            ProposalState.Refused => TargetWords.RefusedText.Say(TargetFacts.Of(proposal.Target!), proposal.Refusal ?? PartWords.None),
            ProposalState.Open or ProposalState.Withdrawn or ProposalState.NotReached => proposal.Target is { } target
                ? TargetWords.NotAsked.Say(TargetFacts.Of(target))
                : Others(scorecard, owner, proposal) ?? ProposalCardWords.Withdrawn,
        };
        return new(ProposalCardWords.SettledTitle, text, [ChatCommand.CheckIn, ChatCommand.Help]);
    }

    /// <summary>Stands where the card was.</summary>
    public static ChatCard.Line Line(Scorecard scorecard, Proposal proposal) =>
        new(ProposalCardWords.SettledLine.Say(KpiNames.Of(scorecard, [.. proposal.Kpis.Select(k => k.Kpi)])));

    internal static string KpiOf(Scorecard scorecard, Proposal proposal) => scorecard.Find(proposal.Kpis[0].Kpi)?.Name ?? proposal.Kpis[0].Kpi.Value;

    /// <summary>The first day on which the new target holds: as it was put in force, else as it was proposed.</summary>
    internal static DateOnly From(Scorecard scorecard, Proposal proposal) =>
        scorecard.Find(proposal.Kpis[0].Kpi)?.Recalibrations.LastOrDefault(r => r.Source == proposal.Id)?.EffectiveFrom ?? proposal.Target!.EffectiveFrom;

    internal static DateOnly Until(Proposal proposal) => proposal.Kpis.Max(k => k.Until) ?? default;

    private static Saying? Others(Scorecard scorecard, PersonId owner, Proposal proposal) => proposal.Kpis
        .Select(k => scorecard.Find(k.Kpi))
        .Where(k => k?.Owner is { } now && now != owner)
        .Select(k => ProposalCardWords.BelongsTo.Say(k!.Name, k.Owner!.Value))
        .FirstOrDefault();

    private static Saying Line(Scorecard scorecard, ProposedKpi proposed, IReadOnlyList<Actual> actuals, DateOnly today)
    {
        if (scorecard.Find(proposed.Kpi) is not { } kpi) return ProposalCardWords.Kpi.Say(proposed.Kpi.Value, ProposalCardWords.NoValues);

        var fiscal = scorecard.Organisation.FiscalYearStartMonth;
        var values = KpiSeries.Of(actuals, today, fiscal).TakeLast(ShownValues)
            .Select(v => ProposalCardWords.Value.Say(new(v.Value, kpi.Unit), new(v.Period.Code, fiscal))).ToList();
        Saying known = values.Count == 0 ? ProposalCardWords.NoValues : ProposalCardWords.LastValues.Say(Part.Of(values));
        return ProposalCardWords.Kpi.Say(
            kpi.Name, proposed.Period is { } owed ? ProposalCardWords.KnownAndOwed.Say(known, ProposalCardWords.Owed.Say(new(owed, fiscal))) : known);
    }
}
