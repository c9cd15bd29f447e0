using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>Which KPIs depend on which: those that are calculated from one, and those that it drives, at whatever distance.</summary>
internal sealed class Dependents(IEnumerable<Kpi> kpis)
{
    private readonly ILookup<KpiId, KpiId> direct = kpis
        .SelectMany(k => k.Drivers.Concat(k.Formula?.Operands ?? []).Distinct().Select(on => (On: on, k.Id)))
        .ToLookup(d => d.On, d => d.Id);

    /// <returns>The nearest first.</returns>
    public IReadOnlyList<KpiId> Of(KpiId kpi)
    {
        if (!direct.Contains(kpi)) return [];

        var (found, passed, next) = (new List<KpiId>(), new HashSet<KpiId> { kpi }, new Queue<KpiId>([kpi]));
        while (next.TryDequeue(out var at))
        {
            foreach (var dependent in direct[at].Where(passed.Add))
            {
                found.Add(dependent);
                next.Enqueue(dependent);
            }
        }

        return found;
    }
}
