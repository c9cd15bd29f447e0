namespace PerfServerless.Domain.Calendars;

/// <summary>How often a KPI has a value or a target of its own: the length of its period.</summary>
public enum Frequency
{
    Weekly,
    Monthly,
    Quarterly,
    Yearly,
}
