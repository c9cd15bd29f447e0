using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>What came in for one target of a sum.</summary>
/// <param name="Value">Of the periods that end in the target's.</param>
/// <param name="Due">How many of the KPI's periods, up to the value that is judged, end in the target's; above 0.</param>
/// <param name="Missing">How many of them have no value.</param>
internal sealed record SumPart(DatedTarget Target, decimal Value, int Due, int Missing)
{
    /// <summary>What came in up to a value of the series, target by target; targets that begin after it have no part.</summary>
    public static IReadOnlyList<SumPart> UpTo(SumSpan span, IReadOnlyList<SeriesPoint> series, int index, int fiscalYearStartMonth)
    {
        var from = span.Targets[0].Period.First;
        var values = series.Take(index + 1).Where(p => p.Period.Last >= from).ToList();
        var due = PeriodsBack(series[index].Period, from, fiscalYearStartMonth).ToList();

        return [.. span.Targets.Select(t => Of(t, values, due)).Where(p => p.Due > 0)];
    }

    /// <summary>The share of the target that is expected on a day: of periods without a value nothing is.</summary>
    public Share ExpectedBy(DateOnly day) => Target.Elapsed(day) * new Share(Due - Missing, Due);

    private static SumPart Of(DatedTarget target, List<SeriesPoint> values, List<Period> due)
    {
        var own = values.FindAll(v => target.Period.Contains(v.Period.Last));
        var owed = due.Count(p => target.Period.Contains(p.Last));
        return new(target, own.Sum(v => v.Value), owed, Math.Max(0, owed - own.Count));
    }

    private static IEnumerable<Period> PeriodsBack(Period last, DateOnly from, int fiscalYearStartMonth)
    {
        for (var p = last; p.Last >= from; p = p.Previous(fiscalYearStartMonth)) yield return p;
    }
}
