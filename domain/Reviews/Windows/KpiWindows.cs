using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Windows;

/// <summary>Finds where an owner stands with each of his KPIs: what reviews ask of him now, and what they will ask.</summary>
public static class KpiWindows
{
    // A yearly KPI in a weekly review is asked within so many meetings.
    private const int MeetingsAhead = 60;

    /// <param name="asked">What open reviews ask of him, by deadline.</param>
    /// <param name="known">The actuals of his KPIs and of those he is asked for.</param>
    /// <returns>What is overdue first, then by deadline; calculated KPIs owe nothing and are not among them.</returns>
    public static IReadOnlyList<KpiWindow> Of(
        Scorecard scorecard,
        PersonId person,
        IReadOnlyList<(Cycle Cycle, CheckInRequest Request)> asked,
        IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> known,
        DateTimeOffset now)
    {
        var open = asked
            .SelectMany(a => a.Request.Owed.Where(o => !o.Dropped).Select(o => Asked(a.Cycle, a.Request, o, now)))
            .GroupBy(w => (w.Kpi, w.Period))
            .Select(g => g.MinBy(w => w.DueAt)!)
            .ToList();
        var covered = open.Select(w => w.Kpi).ToHashSet();
        var later = scorecard.Kpis
            .Where(k => k.Owner == person && k.Formula is null && !covered.Contains(k.Id))
            .Select(k => Ahead(scorecard, k, known.GetValueOrDefault(k.Id, []), now))
            .OfType<KpiWindow>();

        return [.. open.Concat(later).OrderBy(w => Order(w.State)).ThenBy(w => w.OpensAt ?? w.DueAt).ThenBy(w => w.Kpi)];
    }

    private static KpiWindow Asked(Cycle cycle, CheckInRequest request, OwedItem item, DateTimeOffset now)
    {
        var excused = request.State == RequestState.Excused && !item.Answered;
        return new(item.Kpi, item.Period, State(item, excused, cycle.Times, now), cycle.CadenceName)
        {
            DueAt = cycle.Times.DueAt,
            MeetingAt = cycle.Times.MeetingAt,
            Excused = excused,
        };
    }

    private static WindowState State(OwedItem item, bool excused, CycleTimes times, DateTimeOffset now) =>
        item.Answered ? WindowState.Complete
        : excused ? WindowState.NotDue
        : now <= times.DueAt ? WindowState.Due
        : WindowState.Overdue;

    /// <summary>The first meeting that will need a value which is not there yet.</summary>
    private static KpiWindow? Ahead(Scorecard scorecard, Kpi kpi, IReadOnlyList<Actual> known, DateTimeOffset now)
    {
        var periods = known.Select(a => a.Period).ToHashSet();
        return scorecard.Cadences
            .Where(c => c.State is null && CadenceScope.Of(scorecard, c).Kpis.Contains(kpi))
            .Select(c => Ahead(scorecard.Organisation, c, kpi, periods, now))
            .OfType<KpiWindow>()
            .MinBy(w => w.OpensAt);
    }

    private static KpiWindow? Ahead(Organisation organisation, Cadence cadence, Kpi kpi, HashSet<string> known, DateTimeOffset now)
    {
        var after = now;
        for (var meeting = 0; meeting < MeetingsAhead; meeting++)
        {
            var next = CyclePlanner.Next(cadence, organisation, after);
            var last = Period.LastBefore(kpi.Frequency, next.MeetingDay, organisation.FiscalYearStartMonth);
            if (!kpi.IsTracked(last.Last)) return null;

            var period = last.Code;
            if (!known.Contains(period))
            {
                return new(kpi.Id, period, meeting == 0 ? WindowState.Upcoming : WindowState.NotDue, cadence.Name)
                {
                    OpensAt = next.Times.OpensAt,
                    DueAt = next.Times.DueAt,
                    MeetingAt = next.Times.MeetingAt,
                };
            }

            after = next.Times.MeetingAt;
        }

        return null;
    }

    private static int Order(WindowState state) => state switch
    {
        WindowState.Overdue => 0,
        WindowState.Due => 1,
        WindowState.Upcoming => 2,
        WindowState.Complete => 3,
        WindowState.NotDue => 4,
    };
}
