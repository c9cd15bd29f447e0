using PerfServerless.Domain.Identity;

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

    /// <summary>How statuses are computed where a KPI has no rules of its own.</summary>
    public ScorecardRules Rules { get; init; } = ScorecardRules.Default;

    public TenantId Tenant => Organisation.Tenant;

    public Person? Find(PersonId id) => People.FirstOrDefault(p => p.Id == id);

    public Kpi? Find(KpiId id) => Kpis.FirstOrDefault(k => k.Id == id);

    public Objective? Find(ObjectiveId id) => Objectives.FirstOrDefault(o => o.Id == id);

    public Cadence? Find(CadenceId id) => Cadences.FirstOrDefault(c => c.Id == id);

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
