using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Findings;

/// <summary>Warns on a lag KPI whose lead drivers are in sustained trouble, before it turns itself.</summary>
internal static class DriverWarnings
{
    public static IEnumerable<Finding> For(Assessment lag, IReadOnlyDictionary<KpiId, Assessment> all, ScorecardRules rules, DateOnly asOf)
    {
        if (lag.Verdict.Status is Status.OffTrack) yield break; // it has turned: nothing is left to warn of

        var sustained = Thresholds.Of(lag.Kpi, rules).DriverPeriods; // the warned KPI's own number: one driver may serve several
        foreach (var driver in lag.Kpi.Drivers.Select(all.GetValueOrDefault).OfType<Assessment>())
        {
            if (driver.BadRun < sustained || driver.Verdict.Status is Status.Stale or Status.NoInformation) continue;

            var estimate = DriverLag.Estimate(driver.Kpi, Ended(driver, asOf), lag.Kpi, Ended(lag, asOf));
            yield return new(LeadRules.Warning.Id, FindingWords.Driver.Say(driver.Kpi.Name, driver.BadRun, estimate.Sentence)) { RestsOn = [estimate.RuleId] };
        }
    }

    // A period that still runs has not moved yet as far as it will.
    private static List<SeriesPoint> Ended(Assessment assessed, DateOnly asOf) => [.. assessed.Series.Where(p => p.Period.Last < asOf)];
}
