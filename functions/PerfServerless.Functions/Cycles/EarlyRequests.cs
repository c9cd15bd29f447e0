using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Cycles;

/// <summary>
/// Lets an owner give what the next meeting of a cadence will need before it is asked: the request is written now, and the opening of the cycle
/// finds it, asks for what is left and for what became due meanwhile.
/// </summary>
public sealed class EarlyRequests(
    ICycleStore cycles, ICheckInStore requests, IActualStore actuals, IScorecardStore scorecards, ReviewCommits commits, StaleWrites writes,
    BusinessTime business)
{
    /// <returns>How many numbers can be given now that could not before.</returns>
    public async Task<int> OpenAsync(Scorecard scorecard, PersonId person, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(scorecard.Tenant, cancellationToken) is not { } published) return 0;

        var known = await actuals.ReadAsync(scorecard.Tenant, [.. scorecard.Kpis.Where(k => k.Owner == person).Select(k => k.Id)], cancellationToken);
        var opened = 0;
        foreach (var cadence in scorecard.Cadences.Where(c => c.State is null))
        {
            var next = CyclePlanner.Next(cadence, scorecard.Organisation, business.Now);
            if (next.Times.OpensAt <= business.Now) continue; // it asks by itself

            var owed = Owed(CadenceScope.Of(scorecard, cadence), person, cadence, next, known);
            if (owed.Count == 0) continue;

            var key = new CycleKey(scorecard.Tenant, cadence.Id, next.Occurrence);
            await cycles.AddAsync(
                new()
                {
                    Key = key,
                    CadenceName = cadence.Name,
                    MeetingDay = next.MeetingDay,
                    Times = next.Times,
                    ScorecardVersion = published.Version,
                    Early = true,
                },
                cancellationToken);
            if (await writes.DecideAnewAsync(() => TryOpenAsync(new(key, person), owed, cancellationToken), cancellationToken)) opened += owed.Count;
        }

        return opened;
    }

    /// <summary>Only a period that is over has a value to give.</summary>
    private IReadOnlyList<OwedItem> Owed(
        Scorecard scorecard, PersonId person, Cadence cadence, PlannedCycle next, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> known)
    {
        var today = LocalTimes.DayOf(business.Now, cadence.TimeZone);
        var his = scorecard with { Kpis = [.. scorecard.Kpis.Where(k => k.Owner == person)] };
        var fiscal = scorecard.Organisation.FiscalYearStartMonth;
        return OwedItems.For(his, known, Scoring.Read(his, known, today).Kpis, next.MeetingDay, today).TryGetValue(person, out var owed)
            ? [.. owed.Where(o => Period.TryParse(o.Period, fiscal) is { } period && period.Last < today)]
            : [];
    }

    private async Task<bool> TryOpenAsync(RequestKey key, IReadOnlyList<OwedItem> owed, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(key, cancellationToken) is not null) return false;

        var desk = await requests.DeskAsync(new(key.Cycle.Tenant, key.Person), cancellationToken);
        await commits.CommitAsync(
            new(key.Cycle.Tenant)
            {
                NewRequests = [new() { Key = key, Owed = owed, OpenedAt = business.Now }],
                Desk = desk.With(desk.Value.WithOpened(key.Cycle)),
                Events = [ReviewOutbox.ToDesk(desk.Value.Key, $"early-{key.Cycle}")],
            },
            cancellationToken);
        return true;
    }
}
