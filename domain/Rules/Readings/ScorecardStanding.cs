using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Series;

namespace PerfServerless.Domain.Rules.Readings;

/// <summary>How a scorecard, or a part of it, stands, with the values behind it.</summary>
/// <param name="Series">Every KPI's values in time order.</param>
public sealed record ScorecardStanding(ScorecardReading Reading, IReadOnlyDictionary<KpiId, IReadOnlyList<SeriesPoint>> Series);
