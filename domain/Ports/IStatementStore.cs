using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Domain.Ports;

/// <summary>The statuses that owners stated beside the computed ones: append-only.</summary>
public interface IStatementStore
{
    /// <summary>Adds a statement; one whose id is there already is left as it is.</summary>
    /// <returns>False where it was there already.</returns>
    Task<bool> AppendAsync(TenantId tenant, StatedStatus stated, CancellationToken cancellationToken);

    /// <returns>All statements on these KPIs, each KPI's in order of their moments.</returns>
    Task<IReadOnlyList<StatedStatus>> ReadAsync(TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken);
}
