namespace PerfServerless.Domain.Scorecards;

/// <summary>Through which door a value came.</summary>
public enum ActualSource
{
    Import,
    CheckIn,
    Api,

    /// <summary>Computed from other KPIs by a formula; never stored.</summary>
    Calculated,
}
