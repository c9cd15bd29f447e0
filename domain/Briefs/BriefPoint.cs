namespace PerfServerless.Domain.Briefs;

/// <summary>A KPI's value for one period, for its sparkline.</summary>
public sealed record BriefPoint(string Period, decimal Value);
