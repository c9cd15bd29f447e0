using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>Says what a recalibration changed.</summary>
internal static class RecalibrationSentence
{
    /// <param name="period">One whose target was changed.</param>
    public static Saying OfTarget(Recalibration change, Period period, Unit unit, int fiscalYearStartMonth)
    {
        var (day, reason, named) = (change.EffectiveFrom, change.Reason, new Part.Period(period.Code, fiscalYearStartMonth));
        return (Line(change.Before), Line(change.After)) switch
        {
            ({ } before, { } after) => RecalibrationWords.TargetChanged.Say(named, before, after, day, reason),
            (null, { } after) => RecalibrationWords.TargetAdded.Say(named, after, day, reason),
            var (before, _) => RecalibrationWords.TargetRemoved.Say(named, before!, day, reason),
        };

        Saying? Line(TargetProfile profile) => profile.Targets.FirstOrDefault(t => t.Period == period.Code) is { } target ? Of(target, unit) : null;
    }

    /// <param name="change">One that changed the baseline.</param>
    public static Saying OfBaseline(Recalibration change, Unit unit)
    {
        var (day, reason) = (change.EffectiveFrom, change.Reason);
        return (change.Before.Baseline, change.After.Baseline) switch
        {
            ({ } before, { } after) => RecalibrationWords.BaselineChanged.Say(new(before, unit), new(after, unit), day, reason),
            (null, { } after) => RecalibrationWords.BaselineAdded.Say(new(after, unit), day, reason),
            var (before, _) => RecalibrationWords.BaselineRemoved.Say(new(before!.Value, unit), day, reason),
        };
    }

    /// <summary>A target inside a sentence.</summary>
    internal static Saying Of(PeriodTarget target, Unit unit)
    {
        var low = new Part.Amount(target.Target, unit);
        var line = target.BandHigh is { } high ? RecalibrationWords.Range.Say(low, new(high, unit)) : RecalibrationWords.Value.Say(low);
        return target.Stretch is { } stretch ? RecalibrationWords.WithStretch.Say(line, new(stretch, unit)) : line;
    }
}
