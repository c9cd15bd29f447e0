using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Ports;

/// <summary>The actuals of a tenant: append-only.</summary>
public interface IActualStore
{
    /// <summary>Adds actuals; one whose id is there already is left as it is.</summary>
    /// <returns>How many were new.</returns>
    Task<int> AppendAsync(TenantId tenant, IReadOnlyCollection<Actual> actuals, CancellationToken cancellationToken);

    /// <summary>As above, where what is added rests on what was read.</summary>
    /// <param name="read">The KPIs of the actuals, each as it was read; all that is added to one of them is added in this call.</param>
    /// <param name="announced">What other systems are told of it, each with the last value of the KPI that it is about.</param>
    /// <exception cref="StaleWriteException">Something was added to a KPI since it was read. What was added before stays, and nothing of that KPI
    /// is added.</exception>
    Task<int> AppendAsync(
        TenantId tenant, IReadOnlyCollection<Actual> actuals, IReadOnlyDictionary<KpiId, KpiActuals> read,
        IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken);

    /// <returns>The same as <see cref="ReadAsync"/>, each KPI's with the tag under which a change that rests on them is committed.</returns>
    Task<IReadOnlyDictionary<KpiId, KpiActuals>> ReadForChangeAsync(TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken);

    /// <summary>What was recorded from a moment on; of what builds before 1.1.0 recorded nothing.</summary>
    /// <param name="atMost">Writes looked at, each of one or more actuals: the oldest of them where there are more.</param>
    Task<RecordedSince> RecordedSinceAsync(TenantId tenant, DateTimeOffset since, int atMost, CancellationToken cancellationToken);

    /// <returns>All actuals of these KPIs, corrected ones too, each KPI's in order of period and then of recording.</returns>
    Task<IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>>> ReadAsync(TenantId tenant, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken);
}
