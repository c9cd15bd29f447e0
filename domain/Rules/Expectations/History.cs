using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Series;

namespace PerfServerless.Domain.Rules.Expectations;

/// <summary>A series as numbers, oldest first.</summary>
/// <param name="Times">Each value's period, counted in periods from the first one: a gap shows.</param>
/// <param name="Values">The values.</param>
/// <param name="Seasons">Each value's season of the year, from 0: its month, its quarter or its week.</param>
/// <param name="SeasonCount">How many seasons a year has; 1 for none.</param>
/// <param name="Unit">The smallest step in which the values are written.</param>
internal sealed record History(double[] Times, double[] Values, int[] Seasons, int SeasonCount, double Unit)
{
    private const int Longest = 60;
    private const int LongestInSeasons = 3;
    private const int Weeks = 52;
    private const int MostDecimals = 12;

    /// <summary>Below this share of the largest value a difference is what calculating leaves behind.</summary>
    private const double Dust = 1e-6;

    public int Count => Values.Length;

    /// <summary>The values of the KPI's own frequency; of a long series the last three years or 60 values, whichever is more.</summary>
    public static History Of(Frequency frequency, IEnumerable<SeriesPoint> series)
    {
        var seasons = SeasonsOf(frequency);
        var points = series.Where(p => p.Period.Frequency == frequency).TakeLast(Math.Max(Longest, LongestInSeasons * seasons)).ToList();
        if (points.Count == 0) return new([], [], [], seasons, 0);

        var first = Number(points[0].Period);
        return new(
            [.. points.Select(p => (double)(Number(p.Period) - first))],
            [.. points.Select(p => (double)p.Value)],
            [.. points.Select(p => SeasonOf(p.Period))],
            seasons,
            Math.Max(StepOf(points), Dust * points.Max(p => Math.Abs((double)p.Value))));
    }

    public History Until(int count) => this with { Times = Times[..count], Values = Values[..count], Seasons = Seasons[..count] };

    public static int SeasonsOf(Frequency frequency) => frequency switch
    {
        Frequency.Weekly => Weeks,
        Frequency.Monthly => 12,
        Frequency.Quarterly => 4,
        Frequency.Yearly => 1,
    };

    public static int SeasonOf(Period period) => period.Frequency switch
    {
        Frequency.Weekly => Math.Min(ISOWeek.GetWeekOfYear(period.First.ToDateTime(default)), Weeks) - 1, // the rare 53rd week counts as the 52nd
        Frequency.Monthly => period.First.Month - 1,
        Frequency.Quarterly => (period.First.Month - 1) / 3,
        Frequency.Yearly => 0,
    };

    private static int Number(Period period) => period.Frequency switch
    {
        Frequency.Weekly => period.First.DayNumber / 7,
        Frequency.Monthly => (period.First.Year * 12) + period.First.Month,
        Frequency.Quarterly => (period.First.Year * 4) + (period.First.Month / 3),
        Frequency.Yearly => period.First.Year,
    };

    // 12.50 is written in tenths: zeros at the end say nothing.
    private static double StepOf(List<SeriesPoint> points)
    {
        var decimals = 0;
        foreach (var point in points)
            while (decimals < MostDecimals && decimal.Round(point.Value, decimals) != point.Value) decimals++;
        return Math.Pow(10, -decimals);
    }
}
