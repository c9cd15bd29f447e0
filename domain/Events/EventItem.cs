using System.ComponentModel;

namespace PerfServerless.Domain.Events;

/// <summary>A KPI's value of one period.</summary>
public sealed record EventItem(
    [property: Description("The KPI's id.")] string Kpi,
    [property: Description("The code of the period.")] string Period,
    [property: Description("The id of the value that was given; absent where none was.")] string? Actual = null);
