namespace PerfServerless.Domain.Scorecards;

/// <summary>A KPI's own thresholds; a null member takes the scorecard's.</summary>
/// <param name="Tolerance">How far from what is expected still counts as on track, as a fraction of the expected value (0.05 is 5 %).</param>
/// <param name="AtRisk">Beyond the tolerance and up to this fraction it is at risk; farther away it is off track.</param>
/// <param name="BadPeriods">How many bad periods in a row raise the alarm; 1 means at once.</param>
/// <param name="GoodPeriods">How many good periods in a row clear it; 1 means at once.</param>
/// <param name="OverrideCycles">After how many cycles a status that its owner states gives way to the computed one.</param>
/// <param name="FlatPeriods">For how many periods it may stand still before that contradicts being on track.</param>
/// <param name="DriverPeriods">For a lag KPI: after how many bad periods in a row one of its drivers warns on it.</param>
public sealed record KpiRules(
    double? Tolerance = null,
    double? AtRisk = null,
    int? BadPeriods = null,
    int? GoodPeriods = null,
    int? OverrideCycles = null,
    int? FlatPeriods = null,
    int? DriverPeriods = null);
