using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>Knows where a baseline is part of the line that values are held against, and says where it was changed.</summary>
internal static class Baselines
{
    /// <summary>What is expected of a level leads from its baseline to its first target. A sum starts from nothing, and a band holds from its first day.</summary>
    public static bool Counts(Kpi kpi) => kpi.Accumulation is Accumulation.Level && kpi.Direction is not Direction.StayInBand;

    /// <summary>
    /// Another baseline, one that was added or one that is gone changes the line in force, where there is one: targets were in force, and
    /// the KPI is of a kind that starts from a baseline, as it was before.
    /// </summary>
    /// <param name="line">The targets and the baseline as they are to be.</param>
    public static bool Changes(Kpi inForce, Kpi next, TargetProfile line) =>
        inForce.Targets.Targets.Count > 0 && Counts(inForce) && Counts(next) && inForce.Targets.Baseline != line.Baseline;

    /// <returns>The last day on which something is expected from the baseline of this line; null where nothing ever is.</returns>
    public static DateOnly? LastDay(Kpi kpi, TargetProfile line, int fiscalYearStartMonth) =>
        Counts(kpi) ? new TargetLine(line, fiscalYearStartMonth).LastOnBaseline : null;

    /// <summary>Says the last change of the baseline where what is expected of a value rests on one.</summary>
    internal static Finding? Shown(Kpi kpi, Period period, int fiscalYearStartMonth)
    {
        if (kpi.Recalibrations.LastOrDefault(r => r.Before.Baseline != r.After.Baseline) is not { } change || !Counts(kpi)) return null;

        var line = new TargetLine(Recalibrations.InForce(kpi, period.Last), fiscalYearStartMonth);
        if (line.Covering(period) is not { } target || !line.RestsOnBaseline(target)) return null;

        return new(RecalibrationRules.Changed.Id, RecalibrationSentence.OfBaseline(change, kpi.Unit));
    }
}
