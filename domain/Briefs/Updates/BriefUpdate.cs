using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Briefs.Updates;

/// <summary>A KPI of a brief of which something else is known by now.</summary>
/// <param name="Row">As it stands in the brief.</param>
/// <param name="Now">The newest value that stands since.</param>
/// <param name="Before">What the brief has for the same period; null where it has none: then the value is a new one.</param>
/// <param name="Periods">For how many periods values came or changed, at least 1.</param>
public sealed record BriefUpdate(BriefRow Row, Actual Now, decimal? Before, int Periods);
