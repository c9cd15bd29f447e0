using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Desks;

/// <summary>Reads what a person's forms and receipts are made of.</summary>
public sealed class DeskReader(
    IScorecardStore scorecards, ICycleStore cycles, ICheckInStore desks, IActualStore actuals, IStatementStore statements, BusinessTime business)
{
    /// <returns>Null where the person is not in the organisation.</returns>
    public async Task<DeskFacts?> FindAsync(DeskKey key, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(key.Tenant, cancellationToken) is not { Scorecard: var scorecard }) return null;
        if (scorecard.Find(key.Person) is not { } owner) return null;

        var desk = await desks.DeskAsync(key, cancellationToken);
        var reviews = await ReviewsAsync(desk.Value, cancellationToken);
        var now = business.Now;
        var owed = reviews.SelectMany(r => r.Request.Value.Owed).Select(o => o.Kpi).Distinct().ToList();
        var part = KpiScope.Around(scorecard, owed);
        var read = await actuals.ReadForChangeAsync(key.Tenant, [.. part.Kpis.Select(k => k.Id).Concat(owed).Distinct()], cancellationToken);
        IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> known = read.ToDictionary(r => r.Key, r => r.Value.Actuals);
        var stated = await statements.ReadAsync(key.Tenant, owed, cancellationToken);
        IReadOnlyList<OpenReview> upToDate = [.. reviews.Select(r => new OpenReview(r.Cycle, Absorption.TakeIn(r.Request.Value, known, now)))];
        return new(Context(scorecard, owner, upToDate, known, stated, now), desk, [.. reviews.Select(r => r.Request)], read);
    }

    /// <summary>The person's requests in open cycles, by deadline; where none is open, those that were open last.</summary>
    private async Task<IReadOnlyList<(Cycle Cycle, Versioned<CheckInRequest> Request)>> ReviewsAsync(Desk desk, CancellationToken cancellationToken)
    {
        var found = new List<(Cycle Cycle, Versioned<CheckInRequest> Request)>();
        foreach (var key in desk.Open.Count > 0 ? desk.Open : desk.Last is { } last ? [last] : [])
        {
            if (
                await cycles.FindAsync(key, cancellationToken) is { Value: var cycle }
                    && await desks.FindAsync(new(key, desk.Key.Person), cancellationToken) is { } request)
                found.Add((cycle, request));
        }

        var open = found.Where(f => f.Cycle.State != CycleState.Closed).ToList();
        return [.. (open.Count > 0 ? open : found)
            .OrderBy(f => f.Cycle.Times.DueAt).ThenBy(f => f.Cycle.Times.MeetingAt).ThenBy(f => f.Cycle.Key.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The same desk after a change, without reading again.</summary>
    public static DeskContext After(DeskContext before, IReadOnlyList<CheckInRequest> changed, IEnumerable<Actual> added)
    {
        var known = before.Actuals.ToDictionary();
        foreach (var group in added.GroupBy(a => a.Kpi)) known[group.Key] = [.. known.GetValueOrDefault(group.Key, []), .. group];
        var requests = changed.ToDictionary(r => r.Key);
        IReadOnlyList<OpenReview> reviews = [.. before.Reviews.Select(r => r with { Request = requests.GetValueOrDefault(r.Request.Key, r.Request) })];
        return Context(before.Scorecard, before.Owner, reviews, known, before.Stated, before.Now);
    }

    private static DeskContext Context(
        Scorecard scorecard, Person owner, IReadOnlyList<OpenReview> reviews, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> known, IReadOnlyList<StatedStatus> stated, DateTimeOffset now)
    {
        // Only the KPIs asked for are judged, with what their verdicts rest on: their owner waits for the answer.
        var part = KpiScope.Around(scorecard, reviews.SelectMany(r => r.Request.Owed).Select(o => o.Kpi));
        var today = LocalTimes.DayOf(now, owner.TimeZone);
        return new()
        {
            Scorecard = scorecard,
            Owner = owner,
            Reviews = reviews,
            Actuals = known,
            Verdicts = Scoring.Read(part, known, today, HumanViews.Of(scorecard, stated, [.. reviews.Select(r => r.Request)], today)).Kpis,
            Stated = stated,
            Now = now,
        };
    }
}
