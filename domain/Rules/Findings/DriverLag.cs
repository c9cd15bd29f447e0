using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Expectations;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Findings;

/// <summary>Estimates from what moves both how many periods a lag KPI follows a driver.</summary>
internal static class DriverLag
{
    /// <summary>Fewer common periods say nothing.</summary>
    public const int LeastPeriods = 12;

    /// <summary>No shift longer than this is tried.</summary>
    public const int LongestLag = 6;

    public static LagEstimate Estimate(Kpi driver, IReadOnlyList<SeriesPoint> lead, Kpi kpi, IReadOnlyList<SeriesPoint> lag)
    {
        if (driver.Frequency > kpi.Frequency)
            return Unknown(FindingWords.LagCoarse);

        var outcome = Consecutive(lag);
        var common = outcome.Select(p => (Point: p, Lag: Good(kpi, p.Value), Lead: Mean(driver, lead, p.Period)))
            .SkipWhile(p => p.Lead is null)
            .TakeWhile(p => p.Lead is not null)
            .ToList();
        if (common.Count < LeastPeriods)
            return Unknown(FindingWords.LagTooShort.Say(common.Count, LeastPeriods));

        var lags = History.Of(kpi.Frequency, common.Select(c => c.Point));
        var kept = common.TakeLast(lags.Count).ToList();
        lags = lags with { Values = [.. kept.Select(c => c.Lag)] };
        return DelaySearch.Find(lags with { Values = [.. kept.Select(c => c.Lead!.Value)] }, lags, LongestLag) is var (delay, correlation, pairs)
            ? new(LeadRules.LagEstimated.Id, delay, correlation, FindingWords.LagEstimated.Say(delay, new((decimal)correlation, 2), pairs))
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

    private static LagEstimate Unknown(Saying why) => new(LeadRules.LagUnknown.Id, null, null, why);
}
