using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>A KPI's target as a meeting wants it from now on, read and checked; nobody has agreed to it yet.</summary>
/// <param name="Before">The one in force; null where the period has none.</param>
/// <param name="EffectiveFrom">The first day on which it is to hold.</param>
public sealed record NewTarget(KpiId Kpi, PeriodTarget After, DateOnly EffectiveFrom, PeriodTarget? Before = null);
