using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Health;

/// <summary>Checks that targets can be measured and are bound to a time.</summary>
internal sealed class TargetHealth(int fiscalYearStartMonth, DateOnly asOf)
{
    /// <summary>At most one finding a rule and KPI: twelve monthly targets with one mistake are one mistake.</summary>
    public IEnumerable<HealthFinding> Check(Kpi kpi)
    {
        if (kpi.Targets.Targets.Select(t => Unmeasurable(kpi, t)).OfType<Saying>().FirstOrDefault() is { } why)
            yield return new(HealthRules.TargetNotMeasurable.Id, HealthSubject.Kpi, kpi.Id.Value, why);
        if (Timeless(kpi) is { } when)
            yield return new(HealthRules.TargetNotTimeBound.Id, HealthSubject.Kpi, kpi.Id.Value, when);
    }

    private Saying? Unmeasurable(Kpi kpi, PeriodTarget target)
    {
        if (kpi.Direction is Direction.StayInBand)
            return target.BandHigh is not { } high || high < target.Target
                ? HealthWords.TargetWithoutRange.Say(kpi.Name, new(target.Period, fiscalYearStartMonth))
                : null;
        if (kpi.Accumulation is Accumulation.Cumulative) return null; // limits are of one value, the target of a sum

        var unreachable = kpi.Direction is Direction.HigherIsBetter ? target.Target > kpi.Maximum : target.Target < kpi.Minimum;
        return unreachable ? HealthWords.TargetOutOfReach.Say(kpi.Name, new(target.Period, fiscalYearStartMonth)) : null;
    }

    private Saying? Timeless(Kpi kpi)
    {
        var targets = kpi.Targets.Targets;
        if (targets.Count == 0) return null;

        var periods = targets.Select(t => (t.Period, Parsed: Period.TryParse(t.Period, fiscalYearStartMonth))).ToList();
        if (periods.Find(p => p.Parsed is null) is { Period: { } unread }) return HealthWords.TargetWithoutPeriod.Say(kpi.Name, unread);

        return periods.TrueForAll(p => p.Parsed!.Last < asOf)
            ? HealthWords.TargetsPast.Say(kpi.Name, new(periods.MaxBy(p => p.Parsed!.Last).Period, fiscalYearStartMonth))
            : null;
    }
}
