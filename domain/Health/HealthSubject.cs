namespace PerfServerless.Domain.Health;

/// <summary>What a finding of the scorecard's health is about.</summary>
internal enum HealthSubject
{
    Objective,
    Kpi,
    Person,
}
