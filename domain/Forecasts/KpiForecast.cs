using System.Globalization;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Forecasts;

/// <summary>Forecasts a KPI to the end of its target's period, with the chance to meet the target.</summary>
public static class KpiForecast
{
    private const double Probability = 0.8;

    /// <param name="series">The KPI's values in time order, as <see cref="Scoring.SeriesOf"/> gives them.</param>
    /// <param name="culture">In which the sentence writes its numbers; null is en-US.</param>
    public static Forecast Of(Kpi kpi, IReadOnlyList<SeriesPoint> series, DateOnly asOf, int fiscalYearStartMonth = 1, CultureInfo? culture = null)
    {
        var history = Unbroken([.. series.Where(p => p.Period.Last <= asOf)]); // a period that still runs is no history yet
        if (history.Count < NaiveMethod.LeastValues)
            return TooLittle($"{history.Count} values in a row are too little for a forecast, {NaiveMethod.LeastValues} are needed.");

        var (target, period) = TargetAfter(kpi, history[^1].Period, fiscalYearStartMonth);
        var horizon = Ahead(history[^1].Period, period, fiscalYearStartMonth);
        var season = SeasonOf(kpi.Frequency);
        var model = Forecaster.Model([.. history.TakeLast(LongestHistory(season)).Select(p => (double)p.Value)], horizon, season)!;

        var (mean, spread) = (model.Mean(horizon), model.Spread(horizon));
        if (kpi.Accumulation is Accumulation.Cumulative)
        {
            mean = (double)history.Where(p => period.Contains(p.Period.Last)).Sum(p => p.Value) + Enumerable.Range(1, horizon).Sum(model.Mean);
            spread = model.SpreadOfSum(horizon);
        }

        var reach = Forecaster.Reach(model, Probability) * spread;
        var forecast = new Forecast
        {
            RuleId = model.RuleId,
            Sentence = "",
            Period = period.Code,
            Expected = Possible(kpi, mean),
            Low = Possible(kpi, mean - reach),
            High = Possible(kpi, mean + reach),
            ChanceToMeet = target is null ? null : Chance(kpi.Direction, target, model, mean, spread),
        };
        return forecast with { Sentence = ForecastSentence.Say(forecast, kpi.Unit, culture ?? VerdictSentence.English, period.Code) };
    }

    /// <summary>The values without a gap up to the last one.</summary>
    private static List<SeriesPoint> Unbroken(List<SeriesPoint> series)
    {
        var from = series.Count - 1;
        while (from > 0 && series[from - 1].Period.Last.AddDays(1) == series[from].Period.First) from--;
        return series[Math.Max(0, from)..];
    }

    /// <summary>The target whose period runs on beyond the last value; without one, the next period and no target.</summary>
    private static (PeriodTarget? Target, Period Period) TargetAfter(Kpi kpi, Period last, int fiscalYearStartMonth)
    {
        var next = last.Next(fiscalYearStartMonth);
        return kpi.Targets.Targets
            .Select(t => (Target: (PeriodTarget?)t, Period: Period.TryParse(t.Period, fiscalYearStartMonth)!))
            .Where(t => t.Period is not null && t.Period.Contains(next.Last))
            .OrderBy(t => t.Period.Days)
            .FirstOrDefault((null, next));
    }

    private static int Ahead(Period last, Period until, int fiscalYearStartMonth)
    {
        var ahead = 0;
        for (var p = last.Next(fiscalYearStartMonth); p.Last <= until.Last; p = p.Next(fiscalYearStartMonth)) ahead++;
        return ahead;
    }

    private static int SeasonOf(Frequency frequency) => frequency switch
    {
        Frequency.Weekly => 52,
        Frequency.Monthly => 12,
        Frequency.Quarterly => 4,
        _ => 1,
    };

    private static double Chance(Direction direction, PeriodTarget target, FittedModel model, double mean, double spread)
    {
        var (low, high) = ((double)target.Target, (double)(target.BandHigh ?? target.Target));
        double Below(double limit) => Forecaster.Below(model, mean, spread, limit);

        return (direction, spread > 0) switch
        {
            (Direction.HigherIsBetter, true) => 1 - Below(low),
            (Direction.LowerIsBetter, true) => Below(low),
            (_, true) => Math.Max(0, Below(high) - Below(low)),

            // What never varied stays where it is, and reaching a target exactly meets it.
            (Direction.HigherIsBetter, false) => mean >= low ? 1 : 0,
            (Direction.LowerIsBetter, false) => mean <= low ? 1 : 0,
            _ => mean >= low && mean <= high ? 1 : 0,
        };
    }

    // No forecast leaves what can be true, and none leaves what a decimal can hold.
    private static decimal Possible(Kpi kpi, double value)
    {
        var held = (decimal)Math.Clamp(value, -7e27, 7e27);
        var sum = kpi.Accumulation is Accumulation.Cumulative; // limits are of one period's value
        if (!sum && held < kpi.Minimum) return kpi.Minimum.Value;
        if (!sum && held > kpi.Maximum) return kpi.Maximum.Value;
        return held;
    }

    // A brief forecasts every KPI, and trying the methods costs more with every value; three seasons say what ten do.
    private static int LongestHistory(int season) => Math.Max(60, (3 * season) + MethodChoice.LeastTrials);

    private static Forecast TooLittle(string sentence) => new() { RuleId = ForecastRules.TooLittle.Id, Sentence = sentence };
}
