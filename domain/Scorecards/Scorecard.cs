using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Scorecards.Ladders;
using PerfServerless.Domain.Scorecards.Lookups;

namespace PerfServerless.Domain.Scorecards;

/// <summary>
/// Everything an import defines but the actuals: the organisation, its people, objectives, KPIs and cadences.
/// It is stored and read as one, under a version that is the hash of its content.
/// </summary>
public sealed record Scorecard
{
    public required Organisation Organisation { get; init; }
    public IReadOnlyList<Person> People { get; init; } = [];
    public IReadOnlyList<Objective> Objectives { get; init; } = [];
    public IReadOnlyList<Kpi> Kpis { get; init; } = [];
    public IReadOnlyList<Cadence> Cadences { get; init; } = [];

    /// <summary>How units lie in each other; a unit that is not among them has none above it.</summary>
    public IReadOnlyList<OrganisationUnit> Units { get; init; } = [];

    /// <summary>How statuses are computed where a KPI has no rules of its own.</summary>
    public ScorecardRules Rules { get; init; } = ScorecardRules.Default;

    /// <summary>The escalation ladders, one a criticality at most; a criticality without one climbs as the cadence says.</summary>
    public IReadOnlyList<Ladder> Ladders { get; init; } = [];

    public TenantId Tenant => Organisation.Tenant;

    public Person? Find(PersonId id) => ById.Find(People, id, p => p.Id);

    public Kpi? Find(KpiId id) => ById.Find(Kpis, id, k => k.Id);

    /// <returns>The same with no other KPIs than these.</returns>
    public Scorecard Only(IReadOnlySet<KpiId> kpis) => this with { Kpis = ById.Among(Kpis, kpis, k => k.Id) };

    public Objective? Find(ObjectiveId id) => Objectives.FirstOrDefault(o => o.Id == id);

    public Cadence? Find(CadenceId id) => Cadences.FirstOrDefault(c => c.Id == id);

    /// <returns>The cadence to whose rhythm this one is locked; null where it may have its own.</returns>
    public Cadence? LockOf(Cadence cadence)
    {
        var passed = new HashSet<CadenceId>();
        for (var at = cadence.Inherits; at is { } above && passed.Add(above) && Find(above) is { } parent; at = parent.Inherits)
            if (parent.Locked == true) return parent;

        return null;
    }

    /// <returns>The ladder that a KPI's missing value climbs; null where it climbs as the cadence says.</returns>
    public Ladder? LadderOf(KpiId kpi) => Ladders.Count > 0 && (Find(kpi)?.Criticality ?? Criticality.Normal) is var criticality
        ? Ladders.FirstOrDefault(l => l.Criticality == criticality)
        : null;

    /// <returns>
    /// Who is asked for what a person owes: himself; after his last day the nearest manager up the line who is still there, null without one.
    /// </returns>
    public PersonId? InPlaceOf(PersonId person, DateOnly on)
    {
        var passed = new HashSet<PersonId>();
        for (var at = Find(person); at is not null && passed.Add(at.Id); at = at.Manager is { } manager ? Find(manager) : null)
            if (!at.HasLeft(on)) return at.Id;

        return null;
    }

    /// <summary>Whether a manager stands above a person, at whatever distance.</summary>
    public bool IsAbove(PersonId manager, PersonId person)
    {
        var passed = new HashSet<PersonId>();
        for (var at = Find(person); at?.Manager is { } above && passed.Add(at.Id); at = Find(above))
            if (above == manager) return true;

        return false;
    }

    public IEnumerable<Person> ReportsOf(PersonId manager) => People.Where(p => p.Manager == manager);
}
