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
public sealed class CheckInReader(IScorecardStore scorecards, ICycleStore cycles, ICheckInStore requests, IActualStore actuals, BusinessTime business)
{
    /// <returns>Null where there is no such request, or its person left the organisation.</returns>
    public async Task<CheckInFacts?> FindAsync(RequestKey key, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(key.Cycle.Tenant, cancellationToken) is not { Scorecard: var scorecard }) return null;
        if (scorecard.Find(key.Person) is null) return null;
        if (await cycles.FindAsync(key.Cycle, cancellationToken) is not { Value: var cycle }) return null;
        if (await requests.FindAsync(key, cancellationToken) is not { } read) return null;

        var known = await actuals.ReadAsync(key.Cycle.Tenant, [.. read.Value.Owed.Select(o => o.Kpi)], cancellationToken);
        return new(Read(scorecard, cycle, read.Value, known), read.Tag);
    }

    /// <summary>The same check-in after a change, without reading again.</summary>
    public CheckInContext After(CheckInContext before, CheckInRequest request, IEnumerable<Actual> added)
    {
        var known = before.Actuals.ToDictionary();
        foreach (var group in added.GroupBy(a => a.Kpi)) known[group.Key] = [.. known.GetValueOrDefault(group.Key, []), .. group];

        return Read(before.Scorecard, before.Cycle, request, known);
    }

    private CheckInContext Read(Scorecard scorecard, Cycle cycle, CheckInRequest request, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> known)
    {
        // Only the KPIs of this check-in are judged: their owner waits for the answer.
        var asked = request.Owed.Select(o => o.Kpi).ToHashSet();
        var zone = scorecard.Find(request.Key.Person)!.TimeZone;
        var part = scorecard with { Kpis = [.. scorecard.Kpis.Where(k => asked.Contains(k.Id))] };

        return new()
        {
            Scorecard = scorecard,
            Cycle = cycle,
            Request = request,
            Actuals = known,
            Verdicts = Scoring.Read(part, known, LocalTimes.DayOf(business.Now, zone)).Kpis,
            Now = business.Now,
        };
    }
}
