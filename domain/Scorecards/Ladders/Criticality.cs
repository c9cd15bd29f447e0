namespace PerfServerless.Domain.Scorecards.Ladders;

/// <summary>How much depends on a KPI's value being there in time; decides which escalation ladder it climbs.</summary>
public enum Criticality
{
    Low,
    Normal,
    High,
}
