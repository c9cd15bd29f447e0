namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>How a KPI or an objective stands.</summary>
public enum Status
{
    OnTrack,
    AtRisk,
    OffTrack,

    /// <summary>There is no target or no value: never shown as green.</summary>
    NoInformation,

    /// <summary>The last value is too old to say anything, however good it was.</summary>
    Stale,
}
