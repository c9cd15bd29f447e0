using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Series;

/// <summary>Finds the part of a scorecard that some KPIs' verdicts rest on.</summary>
public static class KpiScope
{
    /// <summary>The KPIs themselves, the drivers that warn on them, and the operands that any of these is calculated from.</summary>
    public static Scorecard Around(Scorecard scorecard, IEnumerable<KpiId> kpis)
    {
        var all = scorecard.Kpis.ToDictionary(k => k.Id);
        var wanted = kpis.Where(all.ContainsKey).ToHashSet();
        wanted.UnionWith(wanted.SelectMany(k => all[k].Drivers).Where(all.ContainsKey).ToList());

        var open = new Queue<KpiId>(wanted);
        while (open.TryDequeue(out var kpi))
            foreach (var operand in all[kpi].Formula?.Operands ?? [])
                if (all.ContainsKey(operand) && wanted.Add(operand)) open.Enqueue(operand);

        return scorecard with { Kpis = [.. scorecard.Kpis.Where(k => wanted.Contains(k.Id))] };
    }
}
