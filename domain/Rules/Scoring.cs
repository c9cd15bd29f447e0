using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>Reads a scorecard: every KPI's status and every roll-up, by rules alone.</summary>
public static class Scoring
{
    /// <param name="actuals">Each KPI's values, corrected ones too, in order of recording; a KPI without values may be absent.</param>
    /// <param name="asOf">The day of reading, in the organisation's calendar.</param>
    public static ScorecardReading Read(Scorecard scorecard, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> actuals, DateOnly asOf)
    {
        var judge = new Judge(scorecard, asOf);
        var verdicts = scorecard.Kpis.ToDictionary(
            k => k.Id,
            k => judge.Of(k, KpiSeries.Of(actuals.GetValueOrDefault(k.Id) ?? [], asOf, scorecard.Organisation.FiscalYearStartMonth)));

        return new Tree(scorecard, verdicts).Read(asOf);
    }
}
