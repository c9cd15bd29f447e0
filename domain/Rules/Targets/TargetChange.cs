using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>Another target for one period of a KPI, as a recalibration of its whole line.</summary>
/// <param name="Target">Null where the period is to have none.</param>
/// <param name="From">The first day on which it is to hold.</param>
/// <param name="Source">What names it.</param>
public sealed record TargetChange(KpiId Kpi, string Period, PeriodTarget? Target, DateOnly From, string Reason, PersonId By, PersonId To, string Source)
{
    /// <summary>What is asked of <see cref="Recalibrations.Decide"/>.</summary>
    public RecalibrationRequest In(Kpi kpi) => new(Kpi, Line(kpi), Reason, Effective(kpi), By, To) { Source = Source };

    /// <summary>It was put in force before.</summary>
    public bool IsDone(Kpi kpi) => kpi.Recalibrations.Any(r => r.Source == Source);

    /// <summary>The target in force for a period; null where it has none.</summary>
    public static PeriodTarget? Of(Kpi kpi, string period) => kpi.Targets.Targets.FirstOrDefault(t => t.Period == period);

    // Changes of one day are one change with one reason and one approver: a second one holds from the day after.
    private DateOnly Effective(Kpi kpi) => kpi.Recalibrations is [.., { EffectiveFrom: var last }] && last >= From ? last.AddDays(1) : From;

    private TargetProfile Line(Kpi kpi)
    {
        var others = kpi.Targets.Targets.Where(t => t.Period != Period);
        return kpi.Targets with { Targets = [.. (Target is null ? others : others.Append(Target)).OrderBy(t => t.Period, StringComparer.Ordinal)] };
    }
}
