using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Forecasts;

/// <summary>Forecasts a KPI to the end of its target's period, or of the span over which its sum runs, with the chance to meet the target.</summary>
internal static class KpiForecast
{
    private const double Probability = 0.8;

    /// <param name="series">The KPI's values in time order, as <see cref="Scoring.SeriesOf"/> gives them.</param>
    public static Forecast Of(Kpi kpi, IReadOnlyList<SeriesPoint> series, DateOnly asOf, int fiscalYearStartMonth = 1)
    {
        var known = series.Where(p => p.Period.Last <= asOf).ToList(); // a period that still runs is not history yet
        var history = Unbroken(known);
        if (history.Count < NaiveMethod.LeastValues)
            return new() { RuleId = ForecastRules.TooLittle.Id, Sentence = ForecastWords.TooLittle.Say(history.Count, NaiveMethod.LeastValues) };

        var goal = ForecastGoal.Of(kpi, history[^1].Period, asOf, fiscalYearStartMonth);
        var isSum = kpi.Accumulation is Accumulation.Cumulative;
        var ahead = Ahead(history[^1].Period, goal.Span.Period, isSum, fiscalYearStartMonth);
        var season = SeasonOf(kpi.Frequency);
        var model = Forecaster.Model([.. history.Select(p => (double)p.Value)], ahead.Count, season)!;

        var sum = isSum ? SumSoFar.UpTo(goal.Span, known, known.Count - 1, asOf, fiscalYearStartMonth) : null;
        var range = sum is null
            ? OfLevel(kpi, model, ahead.Count)
            : OfSum(kpi, model, (double)sum.Value, ahead.ConvertAll(p => goal.Span.ShareOf(p) is var share ? (double)share.Of / share.All : 0));
        var missing = sum?.Missing ?? 0;

        var reach = Forecaster.Reach(model, Probability) * range.Spread;
        var (expected, low, high) = (range.At(0), range.At(-reach), range.At(reach));
        double? chance = goal.Target is null || sum is { IsWhole: false } ? null : Chance(kpi.Direction, goal.Target, range);
        return new()
        {
            RuleId = model.RuleId,
            Sentence = ForecastSentence.Of(model.RuleId, kpi.Unit, new(goal.Span.Period.Code, fiscalYearStartMonth), (expected, low, high), chance, missing),
            Period = goal.Span.Period.Code,
            Expected = expected,
            Low = low,
            High = high,
            ChanceToMeet = chance,
            MissingPeriods = missing,
        };
    }

    /// <summary>The values without a gap up to the last one.</summary>
    private static List<SeriesPoint> Unbroken(List<SeriesPoint> series)
    {
        var from = series.Count - 1;
        while (from > 0 && series[from - 1].Period.Last.AddDays(1) == series[from].Period.First) from--;
        return series[Math.Max(0, from)..];
    }

    /// <summary>The periods after the last value up to the end of another period; of a sum also one that begins in it and ends later.</summary>
    private static List<Period> Ahead(Period last, Period until, bool isSum, int fiscalYearStartMonth)
    {
        var ahead = new List<Period>();
        for (var p = last.Next(fiscalYearStartMonth); (isSum ? p.First : p.Last) <= until.Last; p = p.Next(fiscalYearStartMonth)) ahead.Add(p);
        return ahead;
    }

    private static int SeasonOf(Frequency frequency) => frequency switch
    {
        Frequency.Weekly => 52,
        Frequency.Monthly => 12,
        Frequency.Quarterly => 4,
        Frequency.Yearly => 1,
    };

    private static ForecastRange OfLevel(Kpi kpi, FittedModel model, int ahead) =>
        new(model, model.Mean(ahead), model.Spread(ahead), (double?)kpi.Minimum ?? double.NegativeInfinity, (double?)kpi.Maximum ?? double.PositiveInfinity);

    /// <summary>Limits are of one period's value, so a sum can move by as many of them as it has periods to come.</summary>
    /// <param name="shares">The share of each period to come that counts: of a week in two months the days that it has in this one.</param>
    private static ForecastRange OfSum(Kpi kpi, FittedModel model, double known, List<double> shares)
    {
        var (from, count) = (shares.FindIndex(s => s > 0), shares.Sum());
        return new(
            model,
            known + shares.Select((share, i) => share == 0 ? 0 : share * model.Mean(i + 1)).Sum(),
            from < 0 ? 0 : model.SpreadOfSum(from + 1, shares.Count) * count / (shares.Count - from),
            kpi.Minimum is { } least ? known + (count * (double)least) : double.NegativeInfinity,
            kpi.Maximum is { } most ? known + (count * (double)most) : double.PositiveInfinity);
    }

    private static double Chance(Direction direction, PeriodTarget target, ForecastRange range) => direction switch
    {
        Direction.HigherIsBetter => 1 - range.Below(target.Target),
        Direction.LowerIsBetter => range.UpTo(target.Target),
        Direction.StayInBand => Math.Max(0, range.UpTo(target.BandHigh ?? target.Target) - range.Below(target.Target)),
    };
}
