using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Series;

/// <summary>A KPI's values in time order, one a period.</summary>
internal static class KpiSeries
{
    /// <summary>
    /// Takes for each period the value recorded last; a corrected value never counts. Periods that start after
    /// <paramref name="asOf"/> are plans, not values, and are left out; so is a period whose code cannot be read.
    /// </summary>
    public static IReadOnlyList<SeriesPoint> Of(IReadOnlyList<Actual> actuals, DateOnly asOf, int fiscalYearStartMonth)
    {
        var corrected = Corrected(actuals);

        return [.. actuals
            .GroupBy(a => a.Period, StringComparer.Ordinal)
            .Select(g => (Period: Period.TryParse(g.Key, fiscalYearStartMonth), Actuals: g.ToList()))
            .Where(g => g.Period is not null && g.Period.First <= asOf)
            .Select(g => Point(g.Period!, g.Actuals, corrected))
            .OrderBy(p => p.Period.Last)];
    }

    /// <returns>Of the actuals of one period the one that counts.</returns>
    public static Actual Standing(IReadOnlyCollection<Actual> actuals) => Standing(actuals, Corrected(actuals));

    private static SeriesPoint Point(Period period, List<Actual> actuals, HashSet<string> corrected)
    {
        var last = Standing(actuals, corrected);
        return new(period, last.Value, last, Corrected: actuals.Any(a => a.Id != last.Id && a.Value != last.Value));
    }

    private static Actual Standing(IReadOnlyCollection<Actual> actuals, HashSet<string> corrected)
    {
        var standing = actuals.Where(a => !corrected.Contains(a.Id)).ToList();
        if (standing.Count == 0) standing = [.. actuals]; // two that correct each other: the later one stands

        return standing.Aggregate((a, b) => b.RecordedAt >= a.RecordedAt ? b : a);
    }

    private static HashSet<string> Corrected(IEnumerable<Actual> actuals) =>
        actuals.Select(a => a.Corrects).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
