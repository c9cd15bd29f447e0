using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Health;

/// <summary>Checks whether a scorecard's design can be steered by.</summary>
internal static class ScorecardHealth
{
    public const int KpisAnOwner = 7;
    public const int KpisAnObjective = 9;

    /// <param name="asOf">The day on which targets should be in force.</param>
    /// <returns>The findings in the rules' order, then in the scorecard's.</returns>
    public static IReadOnlyList<HealthFinding> Check(Scorecard scorecard, DateOnly asOf)
    {
        var targets = new TargetHealth(scorecard.Organisation.FiscalYearStartMonth, asOf);
        IEnumerable<HealthFinding> all =
        [
            .. Objectives(scorecard),
            .. scorecard.Kpis.SelectMany(k => Of(k).Concat(targets.Check(k))),
            .. Owners(scorecard),
            .. Left(scorecard, asOf),
        ];

        var order = HealthRules.All.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        return [.. all.OrderBy(f => order[f.RuleId])]; // a stable sort: within a rule the scorecard's order stays
    }

    private static IEnumerable<HealthFinding> Objectives(Scorecard scorecard)
    {
        var kpis = scorecard.Kpis.ToLookup(k => k.Objective);
        var children = scorecard.Objectives.ToLookup(o => o.Parent, o => (ObjectiveId?)o.Id);
        var followed = Followed(scorecard);
        var cascade = scorecard.Objectives.Any(o => o.Parent is not null);

        foreach (var objective in scorecard.Objectives)
        {
            var own = kpis[objective.Id].ToList();
            if (!followed.Contains(objective.Id))
                yield return At(HealthRules.ObjectiveWithoutKpi, objective, HealthWords.ObjectiveWithoutKpi.Say(objective.Name));
            if (own.Count > 0 && own.TrueForAll(k => k.Indicator is Indicator.Lag))
                yield return At(HealthRules.ObjectiveWithoutLead, objective, HealthWords.ObjectiveWithoutLead.Say(objective.Name));
            if (cascade && objective.Parent is null && !children[objective.Id].Any())
                yield return At(HealthRules.ObjectiveWithoutParent, objective, HealthWords.ObjectiveWithoutParent.Say(objective.Name));
            if (own.Count > KpisAnObjective)
                yield return At(HealthRules.ObjectiveOverload, objective, HealthWords.ObjectiveOverload.Say(objective.Name, own.Count, KpisAnObjective));
        }
    }

    /// <summary>The objectives that have a KPI at or below them.</summary>
    private static HashSet<ObjectiveId> Followed(Scorecard scorecard)
    {
        var parents = scorecard.Objectives.ToDictionary(o => o.Id, o => o.Parent);
        var followed = new HashSet<ObjectiveId>();
        foreach (var start in scorecard.Kpis.Select(k => k.Objective))
            for (var at = start; at is { } id && followed.Add(id); at = parents.GetValueOrDefault(id)) { }

        return followed;
    }

    private static IEnumerable<HealthFinding> Of(Kpi kpi)
    {
        if (kpi.Objective is null) yield return At(HealthRules.KpiWithoutObjective, kpi, HealthWords.KpiWithoutObjective.Say(kpi.Name));
        if (kpi.Targets.Targets.Count == 0) yield return At(HealthRules.KpiWithoutTarget, kpi, HealthWords.KpiWithoutTarget.Say(kpi.Name));
        if (kpi.Formula is not null) yield break; // a calculated KPI takes its values, and their age, from others

        if (kpi.Owner is null) yield return At(HealthRules.KpiWithoutOwner, kpi, HealthWords.KpiWithoutOwner.Say(kpi.Name));
        if (kpi.FreshFor is null) yield return At(HealthRules.KpiWithoutFreshness, kpi, HealthWords.KpiWithoutFreshness.Say(kpi.Name));
    }

    private static IEnumerable<HealthFinding> Owners(Scorecard scorecard)
    {
        var owned = scorecard.Kpis.Where(k => k.Owner is not null).GroupBy(k => k.Owner!.Value).ToList();
        foreach (var owner in owned.Where(g => g.Count() > KpisAnOwner))
            yield return new(
                HealthRules.OwnerOverload.Id,
                HealthSubject.Person,
                owner.Key.Value,
                HealthWords.OwnerOverload.Say(owner.Key, owner.Count(), KpisAnOwner));

        var accountable = scorecard.Kpis.Select(k => k.Owner).Concat(scorecard.Objectives.Select(o => o.Owner)).OfType<PersonId>().ToList();
        if (accountable.Count > 1 && scorecard.People.Count > 1 && accountable.Distinct().Take(2).ToList() is [var only])
            yield return new(HealthRules.OneOwner.Id, HealthSubject.Person, only.Value, HealthWords.OneOwner.Say(only));
    }

    private static IEnumerable<HealthFinding> Left(Scorecard scorecard, DateOnly asOf) =>
        from person in scorecard.People
        where person.HasLeft(asOf)
        let owned = scorecard.Kpis.Count(k => k.Owner == person.Id && !k.HasEnded(asOf))
        where owned > 0
        select new HealthFinding(
            HealthRules.OwnerLeft.Id,
            HealthSubject.Person,
            person.Id.Value,
            scorecard.InPlaceOf(person.Id, asOf) is { } manager
                ? HealthWords.OwnerLeft.Say(person.Id, person.LastDay!.Value, owned, manager)
                : HealthWords.OwnerLeftAlone.Say(person.Id, person.LastDay!.Value, owned));

    private static HealthFinding At(Rule rule, Objective objective, Saying what) => new(rule.Id, HealthSubject.Objective, objective.Id.Value, what);

    private static HealthFinding At(Rule rule, Kpi kpi, Saying what) => new(rule.Id, HealthSubject.Kpi, kpi.Id.Value, what);
}
