using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Expectations;
using PerfServerless.Domain.Rules.Series;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>Makes series from numbers, a period each; a hyphen is a period without a value.</summary>
internal static class Histories
{
    public static List<SeriesPoint> Points(string values, string first = "2020-01")
    {
        var points = new List<SeriesPoint>();
        var period = Period.TryParse(first)!;
        foreach (var value in values.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (value != "-") points.Add(Point(period, decimal.Parse(value, CultureInfo.InvariantCulture)));
            period = period.Next();
        }

        return points;
    }

    public static History Of(string values, string first = "2020-01") => History.Of(Period.TryParse(first)!.Frequency, Points(values, first));

    public static History Monthly(IEnumerable<double> values) =>
        Of(string.Join(' ', values.Select(v => v.ToString("0.######", CultureInfo.InvariantCulture))));

    private static SeriesPoint Point(Period period, decimal value) => new(period, value, A.Actual(period.Code, value), false);
}
