using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>One line of <c>recalibrations.csv</c>: a target as it was before a change.</summary>
/// <param name="Before">The old target; null where the period had none.</param>
/// <param name="ProposedBy">Who wanted the change; the KPI's owner where the file does not say.</param>
internal sealed record RecalibrationRow(
    RowCells Row, KpiId Kpi, Period Period, PeriodTarget? Before, DateOnly EffectiveFrom, string Reason, PersonId ApprovedBy, PersonId ProposedBy);
