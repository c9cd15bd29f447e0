using MathNet.Numerics.Statistics;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Findings;

/// <summary>Estimates by cross-correlation of their changes how many periods a lag KPI follows a driver.</summary>
internal static class DriverLag
{
    /// <summary>Fewer common periods say nothing.</summary>
    public const int LeastPeriods = 12;

    /// <summary>No shift longer than this is tried.</summary>
    public const int LongestLag = 6;

    private const int LeastPairs = 8;

    public static LagEstimate Estimate(Kpi driver, IReadOnlyList<SeriesPoint> lead, Kpi kpi, IReadOnlyList<SeriesPoint> lag)
    {
        if (driver.Frequency > kpi.Frequency)
            return Unknown(FindingWords.LagCoarse);

        var outcome = Consecutive(lag);
        var common = outcome.Select(p => (Lag: Good(kpi, p.Value), Lead: Mean(driver, lead, p.Period)))
            .SkipWhile(p => p.Lead is null)
            .TakeWhile(p => p.Lead is not null)
            .ToList();
        if (common.Count < LeastPeriods)
            return Unknown(FindingWords.LagTooShort.Say(common.Count, LeastPeriods));

        var leads = Changes([.. common.Select(c => c.Lead!.Value)]);
        var lags = Changes([.. common.Select(c => c.Lag)]);
        var best = Enumerable.Range(0, LongestLag + 1)
            .Where(shift => leads.Length - shift >= LeastPairs)
            .Select(shift => (Shift: shift, Pairs: leads.Length - shift, R: Correlation.Pearson(leads[..^shift], lags[shift..])))
            .Where(s => double.IsFinite(s.R))
            .OrderByDescending(s => s.R)
            .FirstOrDefault();

        // Several shifts are tried, so one has to stand out further than a single one would: 2.6 standard errors instead of 2.
        return best.Pairs > 0 && best.R >= 2.6 / Math.Sqrt(best.Pairs)
            ? new(LeadRules.LagEstimated.Id, best.Shift, best.R, FindingWords.LagEstimated.Say(best.Shift, new((decimal)best.R, 2), best.Pairs))
            : Unknown(FindingWords.LagHidden);
    }

    /// <summary>The values without a gap up to the last one: changes over a gap would be changes of several periods.</summary>
    private static IEnumerable<SeriesPoint> Consecutive(IReadOnlyList<SeriesPoint> series)
    {
        var from = series.Count - 1;
        while (from > 0 && series[from - 1].Period.Last.AddDays(1) == series[from].Period.First) from--;
        return series.Skip(Math.Max(0, from));
    }

    /// <summary>A driver that has several values in a period speaks with their mean.</summary>
    private static double? Mean(Kpi driver, IReadOnlyList<SeriesPoint> lead, Period period)
    {
        var inside = lead.Where(p => period.Contains(p.Period.Last)).ToList();
        return inside.Count == 0 ? null : inside.Average(p => Good(driver, p.Value));
    }

    /// <summary>The value turned so that more is better; in a band the middle of the last target is best.</summary>
    private static double Good(Kpi kpi, decimal value) => kpi.Direction switch
    {
        Direction.HigherIsBetter => (double)value,
        Direction.LowerIsBetter => -(double)value,
        _ when kpi.Targets.Targets is [.., var band] => -Math.Abs((double)(value - ((band.Target + (band.BandHigh ?? band.Target)) / 2))),
        _ => (double)value,
    };

    private static double[] Changes(double[] values) => [.. values.Skip(1).Zip(values, (after, before) => after - before)];

    private static LagEstimate Unknown(Saying why) => new(LeadRules.LagUnknown.Id, null, null, why);
}
