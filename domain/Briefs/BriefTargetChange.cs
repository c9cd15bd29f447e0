using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Briefs;

/// <summary>One period's target before and after a change; null where it had none.</summary>
public sealed record BriefTargetChange(string Period, PeriodTarget? Before, PeriodTarget? After);
