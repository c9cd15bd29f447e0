using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Health;

/// <summary>Checks that targets can be measured and are bound to a time.</summary>
internal sealed class TargetHealth(int fiscalYearStartMonth, DateOnly asOf)
{
    /// <summary>At most one finding a rule and KPI: twelve monthly targets with one mistake are one mistake.</summary>
    public IEnumerable<HealthFinding> Check(Kpi kpi)
    {
        if (kpi.Targets.Targets.Select(t => Unmeasurable(kpi, t)).OfType<string>().FirstOrDefault() is { } why)
            yield return new(HealthRules.TargetNotMeasurable.Id, HealthSubject.Kpi, kpi.Id.Value, $"The KPI '{kpi.Name}' {why}");
        if (Timeless(kpi) is { } when)
            yield return new(HealthRules.TargetNotTimeBound.Id, HealthSubject.Kpi, kpi.Id.Value, $"The KPI '{kpi.Name}' {when}");
    }

    private static string? Unmeasurable(Kpi kpi, PeriodTarget target)
    {
        if (kpi.Direction is Direction.StayInBand)
            return target.BandHigh is not { } high || high < target.Target ? $"should stay in a band whose upper edge for {target.Period} is missing or below the lower one: set both edges." : null;
        if (kpi.Accumulation is Accumulation.Cumulative) return null; // limits are of one value, the target of a sum

        var unreachable = kpi.Direction is Direction.HigherIsBetter ? target.Target > kpi.Maximum : target.Target < kpi.Minimum;
        return unreachable ? $"has a target for {target.Period} that no possible value can meet: change the target or the limits." : null;
    }

    private string? Timeless(Kpi kpi)
    {
        var targets = kpi.Targets.Targets;
        if (targets.Count == 0) return null;

        var periods = targets.Select(t => (t.Period, Parsed: Period.TryParse(t.Period, fiscalYearStartMonth))).ToList();
        if (periods.Find(p => p.Parsed is null) is { Period: { } unread }) return $"has a target for '{unread}', which is no period: write one such as 2026-06, 2026-Q2 or 2026.";

        return periods.TrueForAll(p => p.Parsed!.Last < asOf) ? $"has targets up to {periods.MaxBy(p => p.Parsed!.Last).Period} only: set the next one." : null;
    }
}
