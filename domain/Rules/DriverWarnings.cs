using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>Warns on a lag KPI whose lead drivers are in sustained trouble, before it turns itself.</summary>
internal static class DriverWarnings
{
    public static IEnumerable<Finding> For(Assessment lag, IReadOnlyDictionary<KpiId, Assessment> all, ScorecardRules rules)
    {
        if (lag.Verdict.Status is Status.OffTrack) yield break; // it has turned: nothing is left to warn of

        var sustained = Thresholds.Of(lag.Kpi, rules).DriverPeriods; // the warned KPI's own number: one driver may serve several
        foreach (var driver in lag.Kpi.Drivers.Select(all.GetValueOrDefault).OfType<Assessment>())
        {
            if (driver.BadRun < sustained || driver.Verdict.Status is Status.Stale or Status.NoInformation) continue;

            var estimate = DriverLag.Estimate(driver.Kpi, driver.Series, lag.Kpi, lag.Series);
            yield return new(LeadRules.Warning.Id, $"Its driver '{driver.Kpi.Name}' has missed what is expected in {(driver.BadRun == 1 ? "its last judged period" : $"each of its last {driver.BadRun} judged periods")}; {estimate.Sentence}.") { RestsOn = [estimate.RuleId] };
        }
    }
}
