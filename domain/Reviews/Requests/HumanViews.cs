using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rules.Findings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>Gathers what people said beside the numbers from what was stored of it.</summary>
public static class HumanViews
{
    /// <summary>
    /// Of each KPI's statements the latest counts, while its owner still owns the KPI and has not taken it back, and while its cadence
    /// is still held. A statement that expired is named for one more cycle and is history after that.
    /// </summary>
    /// <param name="stated">All statements on these KPIs.</param>
    /// <param name="requests">Check-ins of this cycle and of those before it: of several about one KPI the latest that says how sure its owner is counts.</param>
    public static HumanView Of(Scorecard scorecard, IEnumerable<StatedStatus> stated, IEnumerable<CheckInRequest> requests, DateOnly asOf)
    {
        var latest = stated
            .GroupBy(s => s.Kpi)
            .Select(g => StatedStatus.Standing(g, asOf))
            .OfType<StatedStatus>()
            .Where(s => scorecard.Find(s.Kpi)?.Owner == s.By && s.Cadence is { } cadence && scorecard.Find(cadence) is not null)
            .ToList();
        var view = new HumanView
        {
            Stated = latest,
            Confidence = Confidence(requests),
            MeetingsOf = latest
                .GroupBy(s => s.Cadence!.Value)
                .ToDictionary(g => g.Key, IReadOnlyList<DateOnly> (g) => Meetings(scorecard.Find(g.Key)!, scorecard.Organisation, g.Min(s => s.On), asOf)),
        };
        return view with { Stated = [.. latest.Where(s => view.Age(s, asOf) <= Thresholds.Of(scorecard.Find(s.Kpi)!, scorecard.Rules).OverrideCycles + 1)] };
    }

    private static Dictionary<KpiId, Confidence> Confidence(IEnumerable<CheckInRequest> requests)
    {
        var said = new Dictionary<KpiId, Confidence>();
        foreach (var request in requests.Where(r => r.Confidence is not null).OrderBy(r => r.OpenedAt))
            foreach (var item in request.Owed.Where(o => !o.Dropped)) said[item.Kpi] = request.Confidence!.Value;

        return said;
    }

    private static List<DateOnly> Meetings(Cadence cadence, Organisation organisation, DateOnly from, DateOnly until)
    {
        // Nothing is held while it is paused or ended; what was held before counts.
        if (cadence.State is not null)
        {
            if (cadence.Undo?.StoppedAt is not { } stopped) return [];
            if (LocalTimes.DayOf(stopped, cadence.TimeZone) is var last && last < until) until = last;
        }

        var days = new List<DateOnly>();
        var after = LocalTimes.At(from, TimeOnly.MinValue, cadence.TimeZone);
        while (CyclePlanner.Next(cadence, organisation, after) is { } next && next.MeetingDay <= until)
        {
            days.Add(next.MeetingDay);
            after = next.Times.MeetingAt;
        }

        return days;
    }
}
