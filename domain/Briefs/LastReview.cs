using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Briefs;

/// <summary>What the last brief of the same cadence said.</summary>
/// <param name="MeetingDay">The day of its meeting.</param>
/// <param name="Kpis">How each KPI that it told of stood.</param>
public sealed record LastReview(DateOnly MeetingDay, IReadOnlyDictionary<KpiId, BriefBefore> Kpis);
