using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>Finds what each owner owes: for every KPI of his that is not calculated, the last period that ended before the meeting, if it has no value yet.</summary>
public static class OwedItems
{
    /// <param name="actuals">The actuals of all KPIs; a KPI without any may be left out.</param>
    /// <param name="verdicts">How each KPI stands now; decides what is asked first.</param>
    /// <param name="today">
    /// Who has left by then is not asked: his manager is, and without one nobody. Null where nobody is taken to have left.
    /// </param>
    /// <returns>Each owner's items, most urgent first; who owes nothing is not in it.</returns>
    public static IReadOnlyDictionary<PersonId, IReadOnlyList<OwedItem>> For(
        Scorecard scorecard,
        IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> actuals,
        IReadOnlyDictionary<KpiId, Verdict> verdicts,
        DateOnly meetingDay,
        DateOnly? today = null)
    {
        var fiscal = scorecard.Organisation.FiscalYearStartMonth;
        var asked = scorecard.People.ToDictionary(p => p.Id, p => today is { } day ? scorecard.InPlaceOf(p.Id, day) : p.Id);

        return scorecard.Kpis
            .Where(k => k.Formula is null)
            .Select(k => (
                Kpi: k, Who: k.Owner is { } owner ? asked.GetValueOrDefault(owner) : null, Period: Period.LastBefore(k.Frequency, meetingDay, fiscal)))
            .Where(o => o.Who is not null && o.Kpi.IsTracked(o.Period.Last) && !Has(actuals, o.Kpi.Id, o.Period))
            .GroupBy(o => o.Who!.Value)
            .ToDictionary(
                g => g.Key,
                IReadOnlyList<OwedItem> (g) => [.. g
                    .OrderBy(o => Urgency(verdicts.GetValueOrDefault(o.Kpi.Id)?.Status))
                    .ThenBy(o => o.Kpi.Level)
                    .ThenBy(o => o.Period.Last)
                    .ThenBy(o => o.Kpi.Id)
                    .Select(o => new OwedItem(o.Kpi.Id, o.Period.Code))]);
    }

    private static bool Has(IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> actuals, KpiId kpi, Period period) =>
        actuals.TryGetValue(kpi, out var known) && known.Any(a => a.Period == period.Code);

    private static int Urgency(Status? status) => status switch
    {
        Status.Stale => 0,
        Status.OffTrack => 1,
        Status.AtRisk => 2,
        Status.OnTrack => 4,
        Status.NoInformation or null => 3,
    };
}
