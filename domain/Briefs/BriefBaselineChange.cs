namespace PerfServerless.Domain.Briefs;

/// <summary>A KPI's baseline before and after a change, in its unit; null where it had none.</summary>
public sealed record BriefBaselineChange(decimal? Before, decimal? After);
