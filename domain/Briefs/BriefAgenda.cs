using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Briefs;

/// <summary>Finds what a meeting should speak about, most important first.</summary>
internal static class BriefAgenda
{
    /// <param name="rows">The KPIs that are pursued: about what is postponed the meeting does not speak.</param>
    /// <returns>Everything the rules find; within a rule by level, then by how far off, then by name.</returns>
    public static IReadOnlyList<AgendaItem> Of(BriefInput input, IReadOnlyList<BriefRow> rows, IReadOnlyList<BriefPerson> silent)
    {
        var kpis = new[]
            {
                (Rule: AgendaRules.OffTrack, Status: Status.OffTrack),
                (Rule: AgendaRules.AtRisk, Status: Status.AtRisk),
                (Rule: AgendaRules.Stale, Status: Status.Stale),
            }
            .SelectMany(r => Ranked(rows.Where(row => row.Verdict.Status == r.Status)).Select(row => Item(input, r.Rule, row)))
            .ToList();
        var named = kpis.Select(k => k.Kpi!.Value).ToHashSet();
        var unknown = Ranked(rows.Where(r => r.Verdict.Status == Status.NoInformation && r.Level == Scorecards.KpiLevel.Strategic))
            .Select(r => Item(input, AgendaRules.NoInformation, r));

        return [.. kpis, .. Blocked(input), .. Missing(input, silent, named), .. unknown];
    }

    private static IEnumerable<BriefRow> Ranked(IEnumerable<BriefRow> rows) =>
        rows.OrderBy(r => r.Level)
            .ThenByDescending(HowFarOff)
            .ThenByDescending(r => r.Verdict.Basis is VerdictBasis.Known { Last.AgeDays: var days } ? days : 0)
            .ThenBy(r => r.Name, StringComparer.Ordinal)
            .ThenBy(r => r.Kpi);

    /// <summary>The shortfall as a fraction of what was expected, so that KPIs of different units compare.</summary>
    private static decimal HowFarOff(BriefRow row) => row.Verdict.Basis.Reported() switch
    {
        VerdictBasis.Judged { Expected: not 0 } judged => Math.Abs(judged.Shortfall / judged.Expected),
        VerdictBasis.Judged { Shortfall: > 0 } => decimal.MaxValue, // anything off an expected zero
        _ => 0,
    };

    private static AgendaItem Item(BriefInput input, Rule rule, BriefRow row) =>
        new(rule.Id, row.Verdict.Status, BriefText.Sentence(row, input.Scorecard.Organisation.FiscalYearStartMonth)) { Kpi = row.Kpi, Name = row.Name };

    private static IEnumerable<AgendaItem> Blocked(BriefInput input) =>
        from request in input.Requests.OrderBy(r => input.NameOf(r.Key.Person), StringComparer.Ordinal).ThenBy(r => r.Key.Person)
        where request is { Confidence: Confidence.Low, Blocker.Length: > 0 }
        let person = request.Key.Person
        select new AgendaItem(AgendaRules.Blocked.Id, Worst(input, request), AgendaWords.IsBlocked.Say(person, request.Blocker!)) { Person = person };

    /// <param name="silent">By name; those who miss as much keep that order.</param>
    private static IEnumerable<AgendaItem> Missing(BriefInput input, IReadOnlyList<BriefPerson> silent, HashSet<KpiId> named) =>
        from person in silent
        let missing = input.Requests.First(r => r.Key.Person == person.Person).Missing.Where(o => !named.Contains(o.Kpi)).ToList()
        where missing.Count > 0
        orderby missing.Count descending
        select new AgendaItem(
            AgendaRules.Missing.Id,
            Status.NoInformation,
            AgendaWords.HasNotGiven.Say(person.Person, Part.Of(missing.Select(o => input.Scorecard.Find(o.Kpi)?.Name ?? o.Kpi.Value))))
            {
                Person = person.Person,
            };

    /// <summary>A blocked owner's item shows the worst of the KPIs asked of him.</summary>
    private static Status Worst(BriefInput input, CheckInRequest request)
    {
        var statuses = request.Owed.Select(o => input.Verdicts.GetValueOrDefault(o.Kpi)?.Status ?? Status.NoInformation).ToHashSet();
        Status[] order = [Status.OffTrack, Status.AtRisk, Status.Stale, Status.NoInformation];
        return order.Where(statuses.Contains).DefaultIfEmpty(Status.OnTrack).First();
    }
}
