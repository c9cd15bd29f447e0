using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Forecasts;

/// <summary>To whose end a KPI is forecast, and what it should reach by then.</summary>
/// <param name="Span">Its period is forecast to the end; a sum counts the periods that its targets cover.</param>
/// <param name="Target">Null where there is none, or none for all that is left of the span.</param>
internal sealed record ForecastGoal(SumSpan Span, PeriodTarget? Target)
{
    /// <param name="last">The period of the last value.</param>
    public static ForecastGoal Of(Kpi kpi, Period last, DateOnly asOf, int fiscalYearStartMonth)
    {
        // The first period without a value, unless that is long ago: then the last one that has ended.
        var (next, ended) = (last.Next(fiscalYearStartMonth), Period.LastBefore(last.Frequency, asOf, fiscalYearStartMonth));
        var wanted = next.Last < ended.Last ? ended : next;

        var line = new TargetLine(kpi.Targets, fiscalYearStartMonth);
        if ((line.Covering(wanted) ?? line.After(wanted)) is not { } target) return Without(SumSpan.PeriodOf(kpi, wanted, fiscalYearStartMonth));

        var span = SumSpan.Of(kpi, line, target, fiscalYearStartMonth);
        var left = Left(span.Period, last, fiscalYearStartMonth);
        return left.All(span.Covers) ? new(span, span.IsProfile ? span.Total : target.Target) : Without(span.Period);
    }

    /// <summary>The periods after the last value that end in the span's.</summary>
    private static IEnumerable<Period> Left(Period span, Period last, int fiscalYearStartMonth)
    {
        for (var p = last.Next(fiscalYearStartMonth); p.Last <= span.Last; p = p.Next(fiscalYearStartMonth))
            if (span.Contains(p.Last)) yield return p;
    }

    private static ForecastGoal Without(Period period) => new(new(period, [new(new(period.Code, 0), period)]), null);
}
