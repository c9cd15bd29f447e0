namespace PerfServerless.Domain.Scorecards;

/// <summary>A KPI's targets, one a period, in time order; baseline is where it started from.</summary>
public sealed record TargetProfile(IReadOnlyList<PeriodTarget> Targets, decimal? Baseline = null)
{
    public static TargetProfile None { get; } = new([]);
}
