using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Handovers;

/// <summary>
/// What is owed of KPIs in open reviews, wherever it is asked: of their owner, of whoever stands in for him, or of the manager of an owner who has
/// left. Done again after a crash, it does the rest.
/// </summary>
public sealed class OwedHandover(ICheckInStore requests, ReviewCommits commits, StaleWrites writes, BusinessTime business)
{
    /// <summary>The new owner is asked, and nobody else any longer; the new one first, so that a crash asks both rather than nobody.</summary>
    /// <param name="tells">What the timeline tells of whoever is not asked any longer, and for how many numbers; null where nothing.</param>
    public async Task MoveAsync(
        Scorecard scorecard, IReadOnlyCollection<KpiId> kpis, PersonId from, PersonId to, Func<PersonId, int, TimelineEntry>? tells,
        CancellationToken cancellationToken)
    {
        if (from == to) return;
        foreach (var request in (await AskedAsync(scorecard, kpis, from, cancellationToken)).Where(r => r.Key.Person != to))
        {
            var items = request.Missing.Where(o => kpis.Contains(o.Kpi)).Select(o => new OwedItem(o.Kpi, o.Period)).ToList();
            await writes.DecideAnewAsync(() => TryAskAsync(new(request.Key.Cycle, to), items, cancellationToken), cancellationToken);
            await writes.DecideAnewAsync(() => TryDropAsync(request.Key, o => kpis.Contains(o.Kpi), tells, cancellationToken), cancellationToken);
        }
    }

    /// <summary>
    /// Nobody waits any more for what lies after the last day on which these are tracked. What lies before is owed as it was: another review may ask for
    /// an older period than the one for which they were given up.
    /// </summary>
    /// <param name="scorecard">That says until when.</param>
    /// <inheritdoc cref="MoveAsync"/>
    public Task DropUntrackedAsync(
        Scorecard scorecard, IReadOnlyCollection<KpiId> kpis, PersonId owner, Func<PersonId, int, TimelineEntry>? tells, CancellationToken cancellationToken) =>
        DropAsync(scorecard, kpis, owner, o => Ended(scorecard, o), tells, cancellationToken);

    private static bool Ended(Scorecard scorecard, OwedItem item) =>
        scorecard.Find(item.Kpi) is { } kpi && Period.TryParse(item.Period, scorecard.Organisation.FiscalYearStartMonth) is { } period && !kpi.IsTracked(period.Last);

    private async Task DropAsync(
        Scorecard scorecard, IReadOnlyCollection<KpiId> kpis, PersonId owner, Func<OwedItem, bool> which, Func<PersonId, int, TimelineEntry>? tells,
        CancellationToken cancellationToken)
    {
        foreach (var request in await AskedAsync(scorecard, kpis, owner, cancellationToken))
            await writes.DecideAnewAsync(() => TryDropAsync(request.Key, o => kpis.Contains(o.Kpi) && which(o), tells, cancellationToken), cancellationToken);
    }

    /// <summary>They are waited for again, wherever their owner was asked for them before.</summary>
    public async Task AskAgainAsync(DeskKey owner, IReadOnlyCollection<KpiId> kpis, CancellationToken cancellationToken)
    {
        foreach (var cycle in (await requests.DeskAsync(owner, cancellationToken)).Value.Open)
        {
            if (await requests.FindAsync(new(cycle, owner.Person), cancellationToken) is not { Value: var request }) continue;

            List<OwedItem> items = [.. request.Owed.Where(o => o is { Dropped: true, Answered: false } && kpis.Contains(o.Kpi)).Select(o => new OwedItem(o.Kpi, o.Period))];
            if (items.Count > 0) await writes.DecideAnewAsync(() => TryAskAsync(request.Key, items, cancellationToken), cancellationToken);
        }
    }

    /// <returns>The open requests in which something of these KPIs is missing.</returns>
    private async Task<IReadOnlyList<CheckInRequest>> AskedAsync(
        Scorecard scorecard, IReadOnlyCollection<KpiId> kpis, PersonId owner, CancellationToken cancellationToken)
    {
        var asked = new HashSet<PersonId> { owner };
        if (scorecard.Find(owner) is { } person && scorecard.InPlaceOf(owner, LocalTimes.DayOf(business.Now, person.TimeZone)) is { } manager)
            asked.Add(manager);

        var cycles = new HashSet<CycleKey>();
        foreach (var at in asked) cycles.UnionWith((await requests.DeskAsync(new(scorecard.Tenant, at), cancellationToken)).Value.Open);

        var found = new List<CheckInRequest>();
        foreach (var cycle in cycles)
            found.AddRange((await requests.ListAsync(cycle, cancellationToken))
                .Where(r => r.State == RequestState.Open && r.Missing.Any(o => kpis.Contains(o.Kpi))));
        return found;
    }

    private async Task TryAskAsync(RequestKey key, List<OwedItem> items, CancellationToken cancellationToken)
    {
        var (desk, cause) = (new DeskKey(key.Cycle.Tenant, key.Person), $"handover-{items[0].Kpi}-{business.Now.UtcTicks}");
        var read = await requests.FindAsync(key, cancellationToken);
        if (read is { Value.State: RequestState.Excused or RequestState.Closed }) return; // asked for nothing in this cycle

        var known = read?.Value ?? new CheckInRequest { Key = key, Owed = [], OpenedAt = business.Now };
        var asked = known.Owning(items);
        if (ReferenceEquals(asked, known)) return;
        // The form that he has does not show them.
        if (asked.Sent.Count > 0) asked = asked with { AskAgain = true };

        var at = await requests.DeskAsync(desk, cancellationToken);
        await commits.CommitAsync(
            new(key.Cycle.Tenant)
            {
                NewRequests = read is null ? [asked] : [],
                Requests = read is null ? [] : [read.With(asked)],
                Desk = at.With(at.Value.WithOpened(key.Cycle)),
                Events = [.. ReviewOutbox.Changed(key, cause)],
            },
            cancellationToken);
    }

    private async Task TryDropAsync(
        RequestKey key, Func<OwedItem, bool> which, Func<PersonId, int, TimelineEntry>? tells, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(key, cancellationToken) is not { } read) return;
        var dropped = read.Value.Missing.Where(which).ToList();
        if (dropped.Count == 0) return;

        await commits.CommitAsync(
            new(key.Cycle.Tenant)
            {
                Requests = [read.With(read.Value.DropWhere(which, business.Now))],
                Timeline = tells is null ? [] : [new(key.Cycle, tells(key.Person, dropped.Count))],
                Events = [.. ReviewOutbox.Changed(key, $"handover-{dropped[0].Kpi}-{business.Now.UtcTicks}")],
            },
            cancellationToken);
    }
}
