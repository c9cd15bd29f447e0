namespace PerfServerless.Domain.Amounts;

/// <summary>What a KPI's number counts.</summary>
public enum UnitKind
{
    Count,
    Percent,
    Money,
    Duration,
    Ratio,
}
