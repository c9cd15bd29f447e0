using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Export;

/// <summary>A line of <c>recalibrations.csv</c>: what one target, or the baseline, was before a change.</summary>
/// <param name="Period">The target's, or the word that stands in its place for the baseline.</param>
/// <param name="Before">Null where there was none.</param>
internal sealed record ToldChange(KpiId Kpi, string Period, PeriodTarget? Before, Recalibration Change)
{
    private const string Baseline = "baseline";

    /// <returns>A line for each period whose target a change touched, and one for the baseline.</returns>
    public static IEnumerable<ToldChange> Of(Kpi kpi)
    {
        foreach (var change in kpi.Recalibrations)
        {
            foreach (var period in Rules.Targets.Recalibrations.Changed(change.Before, change.After))
                yield return new(kpi.Id, period, change.Before.Targets.FirstOrDefault(t => t.Period == period), change);

            if (Baselines.Counts(kpi) && change.Before.Baseline != change.After.Baseline)
                yield return new(kpi.Id, Baseline, change.Before.Baseline is { } old ? new(Baseline, old) : null, change);
        }
    }
}
