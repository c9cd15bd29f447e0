namespace PerfServerless.Domain.Scorecards;

/// <summary>Where in the organisation a KPI is steered.</summary>
public enum KpiLevel
{
    Strategic,
    Operational,
    Individual,
}
