using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Objectives;

/// <summary>Knows what is put off: an objective that is postponed, and all that stands below it.</summary>
internal sealed class Postponement(Scorecard scorecard)
{
    private readonly Dictionary<ObjectiveId, Objective> objectives = scorecard.Objectives.ToDictionary(o => o.Id);
    private readonly Dictionary<ObjectiveId, Objective?> known = [];

    /// <returns>The postponed objective that puts this one off, itself or the nearest above it; null where it is pursued, or is none.</returns>
    public Objective? Of(ObjectiveId? id)
    {
        var path = new List<ObjectiveId>();
        Objective? found = null;
        for (var at = id; at is { } here && !known.TryGetValue(here, out found); at = found is null ? objectives.GetValueOrDefault(here)?.Parent : null)
        {
            known.Add(here, null); // a path that comes back here ends
            path.Add(here);
            found = objectives.GetValueOrDefault(here) is { Postponed: true } postponed ? postponed : null;
        }

        foreach (var here in path) known[here] = found;
        return found;
    }

    /// <summary>The KPI belongs to what is put off; one without an objective never does.</summary>
    public bool PutsOff(Kpi kpi) => Of(kpi.Objective) is not null;
}
