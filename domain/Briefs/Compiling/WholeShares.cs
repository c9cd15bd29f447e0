using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>How much of the whole's weight each KPI carries, along the same tree by which statuses roll up.</summary>
internal sealed class WholeShares
{
    private readonly Dictionary<KpiId, double> shares = [];

    /// <param name="told">The KPIs that the brief tells of; null for all.</param>
    public WholeShares(Scorecard scorecard, IReadOnlySet<KpiId>? told, DateOnly today)
    {
        var kpis = scorecard.Kpis.Where(k => !k.HasEnded(today) && told?.Contains(k.Id) != false).ToLookup(k => k.Objective);
        var all = scorecard.Objectives.ToDictionary(o => o.Id);
        var held = told is null ? all.Keys.ToHashSet() : Held(kpis.Where(g => g.Key is not null).Select(g => g.Key!.Value), all);
        var postponement = new Postponement(scorecard);
        var pursued = all.Values.Where(o => held.Contains(o.Id) && postponement.Of(o.Id) is null).ToList();
        var children = pursued.ToLookup(o => o.Parent);
        var inflow = Perspectives(pursued, all);

        // Children come before their parents; a parent has to know its own share first.
        foreach (var id in DependencyOrder.Of([.. pursued.Select(o => o.Id)], id => children[id].Select(c => c.Id)).Ordered.Reverse())
        {
            var (below, own, share) = (children[id].ToList(), kpis[id].ToList(), inflow.GetValueOrDefault(id));
            var weight = below.Sum(o => o.Weight) + own.Sum(k => k.Weight);
            if (share == 0 || weight <= 0) continue;
            foreach (var objective in below) inflow[objective.Id] = inflow.GetValueOrDefault(objective.Id) + (share * objective.Weight / weight);
            foreach (var kpi in own) shares[kpi.Id] = share * kpi.Weight / weight;
        }
    }

    /// <returns>0 to 1; 0 for one without an objective.</returns>
    public double Of(KpiId kpi) => shares.GetValueOrDefault(kpi);

    /// <summary>All perspectives weigh the same; within one, its topmost objectives by their weights.</summary>
    private static Dictionary<ObjectiveId, double> Perspectives(List<Objective> pursued, Dictionary<ObjectiveId, Objective> all)
    {
        var perspectives = pursued
            .Where(o => o.Parent is not { } parent || !all.TryGetValue(parent, out var above) || above.Perspective != o.Perspective)
            .GroupBy(o => o.Perspective)
            .ToList();
        return perspectives
            .SelectMany(g => g.Select(o => (o.Id, Share: o.Weight / g.Sum(one => one.Weight) / perspectives.Count)))
            .ToDictionary(o => o.Id, o => o.Share);
    }

    private static HashSet<ObjectiveId> Held(IEnumerable<ObjectiveId> withKpis, Dictionary<ObjectiveId, Objective> all)
    {
        var held = new HashSet<ObjectiveId>();
        foreach (var objective in withKpis)
            for (ObjectiveId? at = objective; at is { } id && all.ContainsKey(id) && held.Add(id); at = all[id].Parent) { }

        return held;
    }
}
