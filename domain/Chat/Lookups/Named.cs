using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Chat.Lookups;

/// <summary>An objective or a KPI by its name.</summary>
/// <param name="Id">By which it can be asked for without a doubt.</param>
public sealed record Named(string Name, string Id)
{
    /// <summary>Null where it is a KPI.</summary>
    public ObjectiveId? Objective { get; init; }

    /// <summary>Null where it is an objective.</summary>
    public KpiId? Kpi { get; init; }
}
