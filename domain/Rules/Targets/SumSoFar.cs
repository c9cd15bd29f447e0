using PerfServerless.Domain.Rules.Series;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>
/// What came in of a sum beside what its targets ask for on the same days. Value and target are spread evenly over their days, so that
/// a week in two months counts in each with the days it has there.
/// </summary>
internal sealed class SumSoFar
{
    private readonly IReadOnlyList<(decimal Value, Share Share)> values;
    private readonly IReadOnlyList<(DatedTarget Target, Share Share)> targets;

    private SumSoFar(IReadOnlyList<(decimal Value, Share Share)> values, IReadOnlyList<(DatedTarget Target, Share Share)> targets) =>
        (this.values, this.targets) = (values, targets);

    /// <summary>The days that are counted; null where there are none.</summary>
    public CoveredDays? Covered { get; private init; }

    /// <summary>From the first day of the span to the last one that is counted every day with a target is.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>How many of the KPI's periods have no value, from its first value to the one that is judged, of those that have a day with a target.</summary>
    public int Missing { get; private init; }

    /// <summary>How many periods the sum is made of, those without a value included.</summary>
    public int Periods => values.Count + Missing;

    /// <summary>The least number of parts in which the sum and what is expected of it are exact.</summary>
    public long Parts => Share.PartsFor([.. values.Select(v => v.Share), .. targets.Select(t => t.Share)]);

    /// <summary>The sum of the days that are counted.</summary>
    public decimal Value => Parts is var parts ? ValueIn(parts) / parts : 0;

    public decimal ValueIn(long parts) => values.Sum(v => v.Share.Times(v.Value, parts));

    /// <summary>What is expected of the days that are counted.</summary>
    public decimal ExpectedIn(long parts, Func<DatedTarget, decimal> edge) => targets.Sum(t => t.Share.Times(edge(t.Target), parts));

    /// <summary>What came in up to a value of the series.</summary>
    /// <param name="asOf">The day of reading: of a period that still runs only what is covered by then counts.</param>
    public static SumSoFar UpTo(SumSpan span, IReadOnlyList<SeriesPoint> series, int index, DateOnly asOf, int fiscalYearStartMonth)
    {
        var own = new List<SeriesPoint>();
        for (var i = index; i >= 0 && series[i].Period.Last >= span.Period.First; i--)
            if (series[i].Period.Frequency == series[index].Period.Frequency) own.Add(series[i]);
        own.Reverse();

        var counted = new int[span.Targets.Count];
        var values = new List<(decimal, Share)>(own.Count);
        var (from, covered) = (0, (CoveredDays?)null);
        foreach (var point in own)
        {
            var until = Coverage.LastDay(point, asOf);
            if (Count(span, point.Period.First, until, ref from, counted) is not { } days) continue;

            values.Add((point.Value, new(days.Count, until.DayNumber - point.Period.First.DayNumber + 1)));
            covered = covered is null ? days : new(covered.First, days.Last, covered.Count + days.Count);
        }

        return new(values, [.. span.Targets.Zip(counted).Where(t => t.Second > 0).Select(t => (t.First, new Share(t.Second, t.First.Period.Days)))])
        {
            Covered = covered,
            IsWhole = covered is null || covered.Count == span.DaysUpTo(covered.Last),
            Missing = MissingIn(span, series, index, own, fiscalYearStartMonth),
        };
    }

    /// <summary>Counts the days of a value that lie in the span and have a target, and adds them to those of each target.</summary>
    /// <param name="from">The first target that may have days of this value, or of a later one.</param>
    private static CoveredDays? Count(SumSpan span, DateOnly first, DateOnly last, ref int from, int[] counted)
    {
        while (from < counted.Length && span.Parts[from].Last < first) from++;

        CoveredDays? days = null;
        for (var t = from; t < counted.Length && span.Parts[t].First <= last; t++)
        {
            var (begin, end) = (Later(span.Parts[t].First, first), Earlier(span.Parts[t].Last, last));
            var count = end.DayNumber - begin.DayNumber + 1;
            counted[t] += count;
            days = new(days?.First ?? begin, end, (days?.Count ?? 0) + count);
        }

        return days;
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    /// <summary>A series that begins within the span misses nothing before its first value.</summary>
    private static int MissingIn(SumSpan span, IReadOnlyList<SeriesPoint> series, int index, List<SeriesPoint> own, int fiscalYearStartMonth)
    {
        var start = series.First(p => p.Period.Frequency == series[index].Period.Frequency).Period.First;
        if (start < span.Period.First) start = span.Period.First;

        var missing = 0;
        foreach (var point in own)
        {
            for (var p = point.Period; p.First > start;)
            {
                p = p.Previous(fiscalYearStartMonth);
                if (span.ShareOf(p).Of > 0) missing++;
            }

            start = point.Period.Last.AddDays(1);
        }

        return missing;
    }
}
