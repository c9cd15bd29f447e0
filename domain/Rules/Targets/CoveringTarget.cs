using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>Finds the target to show beside a value: the one of the shortest period that covers the value's.</summary>
internal static class CoveringTarget
{
    /// <returns>The target, or null where none covers the period or its code cannot be read.</returns>
    public static PeriodTarget? Of(Kpi kpi, string period, int fiscalYearStartMonth) =>
        Period.TryParse(period, fiscalYearStartMonth) is { } own ? new TargetLine(kpi.Targets, fiscalYearStartMonth).Covering(own)?.Target : null;
}
