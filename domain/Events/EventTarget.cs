using System.ComponentModel;

namespace PerfServerless.Domain.Events;

/// <summary>What a KPI should reach in one period.</summary>
public sealed record EventTarget(
    [property: Description("The code of the period.")] string Period,
    [property: Description("The value to reach; for a band its lower edge. Absent where the period has no target.")] decimal? Target = null,
    [property: Description("The band's upper edge, for a KPI that should stay in a band.")] decimal? BandHigh = null,
    [property: Description("A value beyond the target that would be outstanding.")] decimal? Stretch = null);
