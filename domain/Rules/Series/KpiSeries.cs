using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Series;

/// <summary>A KPI's values in time order, one a period.</summary>
internal static class KpiSeries
{
    /// <summary>
    /// Takes for each period the value that stands. Periods that start after
    /// <paramref name="asOf"/> are plans, not values, and are left out; so is a period whose code cannot be read.
    /// </summary>
    public static IReadOnlyList<SeriesPoint> Of(IReadOnlyList<Actual> actuals, DateOnly asOf, int fiscalYearStartMonth)
    {
        return [.. actuals
            .GroupBy(a => a.Period, StringComparer.Ordinal)
            .Select(g => (Period: Period.TryParse(g.Key, fiscalYearStartMonth), Actuals: g))
            .Where(g => g.Period is not null && g.Period.First <= asOf)
            .Select(g => Point(g.Period!, [.. g.Actuals]))
            .OrderBy(p => p.Period.Last)];
    }

    private static SeriesPoint Point(Period period, List<Actual> actuals)
    {
        var standing = ActualOrder.Standing(actuals)!; // a group has at least one
        return new(period, standing.Value, standing, Corrected: actuals.Any(a => a.SupersededBy is null && a.Value != standing.Value));
    }
}
