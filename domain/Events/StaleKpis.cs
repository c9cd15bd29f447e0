using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Events;

/// <summary>What was told of stale KPIs: for each, the missing period that it was told for.</summary>
public sealed record StaleKpis(IReadOnlyDictionary<KpiId, string> Told)
{
    public static StaleKpis None { get; } = new(new Dictionary<KpiId, string>());
}
