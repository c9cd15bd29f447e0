using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

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

    /// <returns>What a line has where this row tells the old; null where it has nothing there.</returns>
    public PeriodTarget? In(TargetProfile line) => IsBaseline ? OfBaseline(line.Baseline) : line.Targets.FirstOrDefault(t => t.Period == Code);

    /// <summary>A baseline in the place of a target, as the file has it.</summary>
    public static PeriodTarget? OfBaseline(decimal? baseline) => baseline is { } value ? new(BaselineWord, value) : null;

    /// <summary>A target or a baseline with its numbers as the line's folder writes them.</summary>
    public Saying Said(PeriodTarget? target) => Said(Row, target);

    public static Saying Said(RowCells row, PeriodTarget? target) => target switch
    {
        null => ImportHistoryWords.None,
        { BandHigh: { } high, Stretch: { } stretch } => ImportHistoryWords.StretchedBand.Say(
            row.Written(target.Target), row.Written(high), row.Written(stretch)),
        { BandHigh: { } high } => ImportHistoryWords.Band.Say(row.Written(target.Target), row.Written(high)),
        { Stretch: { } stretch } => ImportHistoryWords.Stretched.Say(row.Written(target.Target), row.Written(stretch)),
        _ => ImportHistoryWords.Target.Say(row.Written(target.Target)),
    };
}
