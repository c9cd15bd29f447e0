using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.CheckIns;

/// <summary>Reads what forms and receipts are made of.</summary>
public sealed class CheckInReader(IScorecardStore scorecards, ICycleStore cycles, ICheckInStore requests, IActualStore actuals, IStatementStore statements, BusinessTime business)
{
    /// <returns>Null where there is no such request, or its person left the organisation.</returns>
    public async Task<CheckInFacts?> FindAsync(RequestKey key, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(key.Cycle.Tenant, cancellationToken) is not { Scorecard: var scorecard }) return null;
        if (scorecard.Find(key.Person) is null) return null;
        if (await cycles.FindAsync(key.Cycle, cancellationToken) is not { Value: var cycle }) return null;
        if (await requests.FindAsync(key, cancellationToken) is not { } read) return null;

        var asked = Around(scorecard, read.Value).Kpis.Select(k => k.Id).Concat(read.Value.Owed.Select(o => o.Kpi)).Distinct().ToList();
        var known = actuals.ReadAsync(key.Cycle.Tenant, asked, cancellationToken);
        var stated = statements.ReadAsync(key.Cycle.Tenant, [.. read.Value.Owed.Select(o => o.Kpi)], cancellationToken);
        return new(Read(scorecard, cycle, read.Value, await known, await stated), read.Tag);
    }

    /// <summary>The same check-in after a change, without reading again.</summary>
    public CheckInContext After(CheckInContext before, CheckInRequest request, IEnumerable<Actual> added)
    {
        var known = before.Actuals.ToDictionary();
        foreach (var group in added.GroupBy(a => a.Kpi)) known[group.Key] = [.. known.GetValueOrDefault(group.Key, []), .. group];

        return Read(before.Scorecard, before.Cycle, request, known, before.Stated);
    }

    private CheckInContext Read(
        Scorecard scorecard, Cycle cycle, CheckInRequest request, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> known, IReadOnlyList<StatedStatus> stated)
    {
        var today = LocalTimes.DayOf(business.Now, scorecard.Find(request.Key.Person)!.TimeZone);
        return new()
        {
            Scorecard = scorecard,
            Cycle = cycle,
            Request = request,
            Actuals = known,
            Verdicts = Scoring.Read(Around(scorecard, request), known, today, HumanViews.Of(scorecard, stated, [request], today)).Kpis,
            Stated = stated,
            Now = business.Now,
        };
    }

    // Only the KPIs of this check-in are judged, with what their verdicts rest on: their owner waits for the answer.
    private static Scorecard Around(Scorecard scorecard, CheckInRequest request) => KpiScope.Around(scorecard, request.Owed.Select(o => o.Kpi));
}
