using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Series;

namespace PerfServerless.Domain.Rules.Targets;

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
        var (values, due) = (new Stack<SeriesPoint>(), new Stack<Period>());
        for (var i = index; i >= 0 && series[i].Period.Last >= from; i--) values.Push(series[i]);
        for (var p = series[index].Period; p.Last >= from; p = p.Previous(fiscalYearStartMonth)) due.Push(p);

        return [.. span.Targets.Select(t => Of(t, values, due)).Where(p => p.Due > 0)];
    }

    /// <summary>The share of the target that is expected on a day: of periods without a value nothing is.</summary>
    public Share ExpectedBy(DateOnly day) => Target.Elapsed(day) * new Share(Due - Missing, Due);

    /// <summary>Takes what ends in the target's period, and what ends before it without a target, off the top of both.</summary>
    private static SumPart Of(DatedTarget target, Stack<SeriesPoint> values, Stack<Period> due)
    {
        var own = TakeUpTo(target.Period, values, v => v.Period.Last);
        var owed = TakeUpTo(target.Period, due, p => p.Last).Count;
        return new(target, own.Sum(v => v.Value), owed, Math.Max(0, owed - own.Count));
    }

    private static List<T> TakeUpTo<T>(Period target, Stack<T> open, Func<T, DateOnly> last)
    {
        var taken = new List<T>();
        while (open.TryPeek(out var next) && last(next) <= target.Last)
            if (last(open.Pop()) >= target.First) taken.Add(next);

        return taken;
    }
}
