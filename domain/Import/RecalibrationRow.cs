using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>One line of <c>recalibrations.csv</c>: a target or a baseline as it was before a change.</summary>
/// <param name="Period">The target's; null where the line is about the baseline.</param>
/// <param name="Before">The old target or baseline; null where there was none.</param>
/// <param name="ProposedBy">Who wanted the change; the KPI's owner where the file does not say.</param>
internal sealed record RecalibrationRow(
    RowCells Row, KpiId Kpi, Period? Period, PeriodTarget? Before, DateOnly EffectiveFrom, string Reason, PersonId ApprovedBy, PersonId ProposedBy)
{
    /// <summary>What stands in the place of a period where the line is about the baseline.</summary>
    public const string BaselineWord = "baseline";

    public bool IsBaseline => Period is null;

    /// <summary>The period's code, or the word for the baseline.</summary>
    public string Code => Period?.Code ?? BaselineWord;

    /// <summary>Such as "target of 'orders' for 2026-Q3".</summary>
    public string What => IsBaseline ? $"baseline of '{Kpi}'" : $"target of '{Kpi}' for {Period}";

    /// <returns>What a line has where this row tells the old; null where it has nothing there.</returns>
    public PeriodTarget? In(TargetProfile line) => IsBaseline ? OfBaseline(line.Baseline) : line.Targets.FirstOrDefault(t => t.Period == Code);

    /// <summary>A baseline in the place of a target, as the file has it.</summary>
    public static PeriodTarget? OfBaseline(decimal? baseline) => baseline is { } value ? new(BaselineWord, value) : null;

    /// <summary>A target or a baseline as it is written in the files.</summary>
    public static string Say(PeriodTarget? target) => target is null
        ? "none"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Target}{(target.BandHigh is { } high ? $" to {high.ToString(CultureInfo.InvariantCulture)}" : "")}{(target.Stretch is { } stretch ? $" (stretch {stretch.ToString(CultureInfo.InvariantCulture)})" : "")}");
}
