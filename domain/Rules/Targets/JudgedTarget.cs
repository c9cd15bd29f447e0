using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>Finds the target to show beside a judged value: of a sum that runs over a profile, all of the profile together.</summary>
internal static class JudgedTarget
{
    /// <param name="day">The last day that a sum counts; null where it counts none, or the KPI is a level: then the period's last.</param>
    /// <returns>
    /// The target of the sum's whole span where all of it has targets, else the one of the shortest period that covers the value's;
    /// null where none does or the code cannot be read.
    /// </returns>
    public static PeriodTarget? Of(Kpi kpi, string period, int fiscalYearStartMonth, DateOnly? day = null)
    {
        var line = new TargetLine(kpi.Targets, fiscalYearStartMonth);
        if (Period.TryParse(period, fiscalYearStartMonth) is not { } own || line.Covering(own, day ?? own.Last) is not { } target) return null;

        var span = SumSpan.Of(kpi, line, target, day ?? own.Last, fiscalYearStartMonth);
        return span.IsProfile && span.IsCovered ? span.Total : target.Target;
    }
}
