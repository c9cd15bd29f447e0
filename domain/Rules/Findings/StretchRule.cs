using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Findings;

/// <summary>Finds a value on track that also reaches the stretch of its target.</summary>
internal static class StretchRule
{
    /// <param name="asOf">The day of reading: what a period that still runs then has so far reaches nothing yet.</param>
    public static Finding? Find(Assessment assessed, DateOnly asOf, int fiscalYearStartMonth)
    {
        var (kpi, series) = (assessed.Kpi, assessed.Series);
        if (assessed.Verdict.RuleId != StatusRules.OnTrack.Id || kpi.Direction is Direction.StayInBand) return null;

        var (line, last) = (new TargetLine(Recalibrations.InForce(kpi, series[^1].Period.Last), fiscalYearStartMonth), series[^1]);
        if (kpi.Accumulation is Accumulation.Level)
            return line.Covering(last.Period) is { } target ? OfLevel(kpi, last, target, asOf, fiscalYearStartMonth) : null;

        var day = Coverage.LastDay(last, asOf);
        return line.Covering(last.Period, day) is { } part
            ? OfSum(kpi, series, SumSpan.Of(kpi, line, part, day, fiscalYearStartMonth), asOf, fiscalYearStartMonth)
            : null;
    }

    private static Finding? OfLevel(Kpi kpi, SeriesPoint last, DatedTarget target, DateOnly asOf, int fiscalYearStartMonth) =>
        asOf >= last.Period.Last && target.Target.Stretch is { } stretch && Reaches(kpi, last.Value, stretch)
            ? Found(FindingWords.Stretch, kpi, last.Value, last.Period, stretch, target.Period, fiscalYearStartMonth)
            : null;

    /// <summary>A sum that should be high reaches its stretch as soon as it is as high; one that should be low only when it is complete.</summary>
    private static Finding? OfSum(Kpi kpi, IReadOnlyList<SeriesPoint> series, SumSpan span, DateOnly asOf, int fiscalYearStartMonth)
    {
        var ended = series.Count(p => p.Period.Last <= asOf) - 1;
        if (ended < 0 || !span.IsCovered || span.Total.Stretch is not { } stretch) return null;

        var soFar = SumSoFar.UpTo(span, series, ended, asOf, fiscalYearStartMonth);
        if (soFar.Covered is not { } covered || (kpi.Direction is Direction.LowerIsBetter && covered.Last < span.Period.Last)) return null;

        var (sum, last) = (soFar.Value, series[ended]);
        return Reaches(kpi, sum, stretch)
            ? Found(FindingWords.StretchOfTotal, kpi, sum, last.Period, stretch, span.Period, fiscalYearStartMonth)
            : null;
    }

    private static Finding Found(
        Word<Part.Amount, Part.Period, Part.Amount, Part.Period> words, Kpi kpi, decimal value, Period period, decimal stretch, Period target, int fiscalYearStartMonth) =>
        new(
            StatusRules.StretchReached.Id,
            words.Say(new(value, kpi.Unit), new(period.Code, fiscalYearStartMonth), new(stretch, kpi.Unit), new(target.Code, fiscalYearStartMonth)));

    private static bool Reaches(Kpi kpi, decimal value, decimal stretch) => kpi.Direction is Direction.HigherIsBetter ? value >= stretch : value <= stretch;
}
