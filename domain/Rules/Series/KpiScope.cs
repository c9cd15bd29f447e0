using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Series;

/// <summary>Finds the part of a scorecard that some KPIs' verdicts rest on.</summary>
public static class KpiScope
{
    /// <summary>The KPIs themselves, the drivers that warn on them, and the operands that any of these is calculated from.</summary>
    public static Scorecard Around(Scorecard scorecard, IEnumerable<KpiId> kpis)
    {
        var wanted = kpis.Where(k => scorecard.Find(k) is not null).ToHashSet();
        wanted.UnionWith(wanted.SelectMany(k => scorecard.Find(k)!.Drivers).Where(k => scorecard.Find(k) is not null).ToList());

        var open = new Queue<KpiId>(wanted);
        while (open.TryDequeue(out var kpi))
            foreach (var operand in scorecard.Find(kpi)!.Formula?.Operands ?? [])
                if (scorecard.Find(operand) is not null && wanted.Add(operand)) open.Enqueue(operand);

        return scorecard.Only(wanted);
    }
}
