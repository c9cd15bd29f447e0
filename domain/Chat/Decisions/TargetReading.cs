using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>Reads a KPI's new target as people type it, and judges it as an import judges one: each mistake with how to mend it.</summary>
internal static class TargetReading
{
    /// <param name="kpi">What the decision is about; null where that is no KPI.</param>
    /// <param name="written">As it was typed; null or empty for no new target.</param>
    /// <param name="known">What was proposed before; the same again is nothing new.</param>
    /// <param name="today">In the cadence's zone.</param>
    /// <returns>The target, or what is wrong with it; neither where nothing new is said.</returns>
    public static (NewTarget? Target, Saying? Mistake) Of(
        Scorecard scorecard, KpiId? kpi, string? written, Reader reader, DecisionTarget? known, DateOnly today)
    {
        var said = TypedText.Cut(TypedText.Clean(written), TypedLimits.Target);
        if (said.Length == 0) return (null, null);
        if (kpi is null || scorecard.Find(kpi.Value) is not { } one) return (null, TargetWords.KpiNeeded);
        if (one.HasEnded(today)) return (null, TargetWords.KpiEnded.Say(one.Name));

        var fiscal = scorecard.Organisation.FiscalYearStartMonth;
        var periods = new TargetPeriods(one, fiscal, today);
        var (low, high, period, mistake) = new TargetText(one, reader, periods).Read(said);
        if (mistake is not null) return (null, mistake);

        var chosen = period ?? periods.InProgress;
        var before = TargetChange.Of(one, chosen.Code);
        var after = new PeriodTarget(chosen.Code, low, high, Kept(one, before?.Stretch, low));
        if (known is { IsOpen: true } asked && asked.Kpi == kpi && asked.After == after) return (null, null);
        if ((periods.Mistake(chosen) ?? Mistake(one, low, high)) is { } wrong) return (null, wrong);

        return after == before
            ? (null, TargetWords.Same.Say(RecalibrationSentence.Of(after, one.Unit), new(chosen.Code, fiscal)))
            : (new(kpi.Value, after, today, before), null);
    }

    /// <summary>As it stands in the form: read by everybody of his language alike.</summary>
    public static string Written(DecisionTarget target, Reader reader)
    {
        var number = Number(target.After.Target);
        var value = target.After.BandHigh is { } high ? $"{number} – {Number(high)}" : number;
        return $"{value} {PhraseFor(reader)} {target.After.Period}";

        string Number(decimal value) => value.ToString("0.############################", reader.Culture);
    }

    private static string PhraseFor(Reader reader) => reader.Say(TargetWords.SaidFor).Split('|')[0];

    private static Saying? Mistake(Kpi kpi, decimal low, decimal? high)
    {
        Part.Amount Of(decimal value) => new(value, kpi.Unit);
        if (kpi.Direction is Direction.StayInBand)
        {
            if (high is null) return TargetWords.BandNeeded.Say(Of(low), Of(low + Math.Max(1, Math.Abs(low) / 10)));
            if (high <= low) return TargetWords.BandTurned.Say(Of(low), Of(high.Value));
        }
        else if (high is not null)
        {
            return TargetWords.NoBand;
        }

        // A yearly sum of monthly values may well exceed what one month can hold.
        if (kpi.Accumulation is Accumulation.Cumulative) return null;
        return low < kpi.Minimum ? TargetWords.BelowMinimum.Say(Of(kpi.Minimum.Value))
            : low > kpi.Maximum ? TargetWords.AboveMaximum.Say(Of(kpi.Maximum.Value))
            : null;
    }

    // A stretch that is easier than the new target is none any more.
    private static decimal? Kept(Kpi kpi, decimal? stretch, decimal target) => kpi.Direction switch
    {
        Direction.HigherIsBetter => stretch >= target ? stretch : null,
        Direction.LowerIsBetter => stretch <= target ? stretch : null,
        Direction.StayInBand => null,
    };
}
