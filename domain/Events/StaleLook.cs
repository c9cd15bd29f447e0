using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Events;

/// <summary>Finds which KPIs went stale and were not told of yet, and when to look again.</summary>
/// <param name="News">What is to be told.</param>
/// <param name="After">What is told then; the same object where nothing changes.</param>
/// <param name="Next">The next moment at which a KPI may go stale; null where none can.</param>
public sealed record StaleLook(IReadOnlyList<OutgoingEvent> News, StaleKpis After, DateTimeOffset? Next)
{
    private const string Utc = "Etc/UTC";

    // A day is a calendar's; those of a scorecard without cadences are UTC's.
    private static string ZoneOf(Scorecard scorecard) => scorecard.Cadences is [var first, ..] ? first.TimeZone : Utc;

    /// <param name="actuals">The actuals of all KPIs; a KPI without any may be left out.</param>
    public static StaleLook At(
        Scorecard scorecard, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> actuals, StaleKpis told, DateTimeOffset now)
    {
        var today = LocalTimes.DayOf(now, ZoneOf(scorecard));
        var stale = Scoring.Read(scorecard, actuals, today).Kpis.Values
            .Where(v => v.Basis is VerdictBasis.Stale)
            .ToDictionary(v => v.Kpi, v => (VerdictBasis.Stale)v.Basis);
        var news = scorecard.Kpis
            .Where(k => stale.TryGetValue(k.Id, out var basis) && told.Told.GetValueOrDefault(k.Id) != basis.Overdue.Period)
            .Select(k => KpiWentStale.Of(scorecard, k, stale[k.Id].Overdue, stale[k.Id].Last.Actual, now))
            .ToList();
        var after = stale.ToDictionary(s => s.Key, s => s.Value.Overdue.Period);
        var same = after.Count == told.Told.Count && after.All(a => told.Told.GetValueOrDefault(a.Key) == a.Value);
        return new(news, same ? told : new(after), NextOf(scorecard, today));
    }

    /// <summary>The first day, after today, on which some period's value will have been missing for too long, whether it comes until then or not.</summary>
    private static DateTimeOffset? NextOf(Scorecard scorecard, DateOnly today)
    {
        var (fiscal, days) = (scorecard.Organisation.FiscalYearStartMonth, new WorkingDays(scorecard.Organisation.Holidays));
        DateOnly? next = null;
        foreach (var (frequency, freshFor) in scorecard.Kpis
                     .Where(k => k.Targets.Targets.Count > 0 && !k.HasEnded(today))
                     .Select(k => (k.Frequency, Thresholds.Of(k, scorecard.Rules).FreshFor))
                     .Distinct())
        {
            // A period that ended long before today had its day already: years of freshness are bounded by the walk back.
            var period = Period.Containing(frequency, today, fiscal);
            while (StaleOn(period.Previous(fiscal)) is var before && before > today) period = period.Previous(fiscal);
            var day = StaleOn(period);
            if (next is null || day < next) next = day;

            DateOnly StaleOn(Period one) => days.Add(one.Last, freshFor + 1);
        }

        return next is { } at ? LocalTimes.At(at, TimeOnly.MinValue, ZoneOf(scorecard)) : null;
    }
}
