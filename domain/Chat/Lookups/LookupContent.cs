using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Lookups;

/// <summary>Answers who asks how KPIs and objectives stand, by the rules that the briefs go by.</summary>
public static class LookupContent
{
    // So many lines are read on a phone without losing the thread.
    private const int MostLines = 8;

    private static readonly IReadOnlyList<ChatCommand> Next = [ChatCommand.MyKpis, ChatCommand.Owe, ChatCommand.Help];

    /// <summary>How somebody's KPIs stand, the worst first.</summary>
    public static ChatCard.Notice Mine(Scorecard scorecard, IReadOnlyList<Kpi> kpis, ScorecardStanding standing)
    {
        if (kpis.Count == 0) return new(LookupWords.NoneTitle, LookupWords.None, [ChatCommand.Help]);

        return new(LookupWords.MyTitle.Say(kpis.Count), More(kpis.Count) ?? PartWords.None, [ChatCommand.CheckIn, ChatCommand.Owe, ChatCommand.Help])
        {
            Standings = Lines(scorecard, kpis, standing),
        };
    }

    public static ChatCard.Notice Of(Scorecard scorecard, Kpi kpi, ScorecardStanding standing)
    {
        var fiscal = scorecard.Organisation.FiscalYearStartMonth;
        var verdict = standing.Reading.Kpis[kpi.Id];
        var period = verdict.Basis is VerdictBasis.Known { Last.Actual.Period: var last } ? last : null;
        var target = period is null ? null : CoveringTarget.Of(kpi, period, fiscal);
        return new(
            PartWords.Verbatim.Say(kpi.Name),
            Sentences.Of(
                kpi.Owner is { } owner ? LookupWords.OwnedBy.Say(owner) : LookupWords.OwnedByNobody,
                target is null ? null : LookupWords.Target.Say(new(target.Period, fiscal), new Part.Amount(target.Target, kpi.Unit)),
                kpi.Objective is { } objective && scorecard.Find(objective) is { } above ? LookupWords.PartOf.Say(above.Name) : null)!,
            Next)
        {
            Standings = [StandingLines.Of(kpi, verdict, standing.Series[kpi.Id], fiscal)],
            Offers = kpi.Objective is { } id && scorecard.Find(id) is { } parent ? [Offer(new(parent.Name, parent.Id.Value))] : [],
        };
    }

    /// <summary>An objective with the objectives and the KPIs right below it.</summary>
    public static ChatCard.Notice Of(Scorecard scorecard, Objective objective, ScorecardStanding standing)
    {
        var objectives = standing.Reading.Objectives;
        IReadOnlyList<Kpi> kpis = [.. scorecard.Kpis.Where(k => k.Objective == objective.Id && standing.Reading.Kpis.ContainsKey(k.Id))];
        IReadOnlyList<BriefLine> below =
        [
            .. scorecard.Objectives.Where(o => o.Parent == objective.Id && objectives.ContainsKey(o.Id))
                .Select(o => new BriefLine(o.Name, null, objectives[o.Id].Status, objectives[o.Id].Sentence)),
            .. Lines(scorecard, kpis, standing),
        ];
        return new(
            PartWords.Verbatim.Say(objective.Name),
            Sentences.Of(
                objective.Owner is { } owner ? LookupWords.OwnedBy.Say(owner) : LookupWords.OwnedByNobody,
                objective.Parent is { } parent && scorecard.Find(parent) is { } above ? LookupWords.PartOf.Say(above.Name) : null,
                objective.Postponed ? (Saying)LookupWords.Postponed : null,
                More(below.Count))!,
            Next)
        {
            Standings =
            [
                .. objectives.TryGetValue(objective.Id, out var its) ? [new BriefLine(objective.Name, null, its.Status, its.Sentence)] : Array.Empty<BriefLine>(),
                .. below.Take(MostLines),
            ],
        };
    }

    /// <summary>He said no name.</summary>
    public static ChatCard.Notice Which(Scorecard scorecard) =>
        new(LookupWords.WhichTitle, LookupWords.Which, [ChatCommand.MyKpis, ChatCommand.Help]) { Offers = Offers(NameSearch.Tops(scorecard)) };

    public static ChatCard.Notice Several(string text, IReadOnlyList<Named> found) =>
        new(LookupWords.SeveralTitle, LookupWords.Several.Say(found.Count, text), [ChatCommand.Help]) { Offers = Offers(found) };

    /// <param name="near">What is called nearly like that.</param>
    public static ChatCard.Notice Unknown(string text, IReadOnlyList<Named> near) =>
        new(LookupWords.UnknownTitle, near.Count > 0 ? LookupWords.Near.Say(text) : LookupWords.Unknown.Say(text), [ChatCommand.MyKpis, ChatCommand.Help])
        {
            Offers = Offers(near),
        };

    private static IReadOnlyList<ChatOffer> Offers(IReadOnlyList<Named> named) => [.. named.Take(NameSearch.Most).Select(Offer)];

    // By its id, which no other has.
    private static ChatOffer Offer(Named named) => new(PartWords.Verbatim.Say(named.Name), $"{ChatCommands.Sent(ChatCommand.Standing)} {named.Id}");

    private static IReadOnlyList<BriefLine> Lines(Scorecard scorecard, IReadOnlyList<Kpi> kpis, ScorecardStanding standing)
    {
        Status[] worst = [Status.OffTrack, Status.AtRisk, Status.Stale, Status.NoInformation, Status.OnTrack];
        return
        [
            .. kpis.OrderBy(k => Array.IndexOf(worst, standing.Reading.Kpis[k.Id].Status)).ThenBy(k => k.Name, StringComparer.Ordinal).Take(MostLines)
                .Select(k => StandingLines.Of(k, standing.Reading.Kpis[k.Id], standing.Series[k.Id], scorecard.Organisation.FiscalYearStartMonth)),
        ];
    }

    private static Saying? More(int count) => count > MostLines ? LookupWords.More.Say(count - MostLines) : null;
}
