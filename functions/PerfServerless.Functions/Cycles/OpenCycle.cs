using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Cycles;

/// <summary>
/// Opens a cycle: finds what everybody owes and puts a request on each desk. Repeated after a crash it finds what is there and does the rest.
/// </summary>
public sealed class OpenCycle(
    IScorecardStore scorecards, IActualStore actuals, ICycleStore cycles, ICheckInStore requests, ReviewCommits commits, StaleWrites writes,
    MovedCycles moved, BusinessTime business)
    : TaskActivity<CycleInput, object?>
{
    public override async Task<object?> RunAsync(TaskActivityContext context, CycleInput input)
    {
        var stopping = context.Stopping;
        var published = await scorecards.CurrentAsync(input.Key.Tenant, stopping)
            ?? throw new InvalidOperationException($"Cycle {input.Key} cannot open: its organisation has no scorecard any more. Import it again.");
        var cadence = published.Scorecard.Find(input.Key.Cadence)
            ?? throw new InvalidOperationException($"Cycle {input.Key} cannot open: its cadence is no longer in the scorecard.");

        var stand = await moved.FollowAsync(input, stopping);
        if (stand.IsCalledOff) return null;
        if (await CycleAsync(input with { MeetingDay = stand.MeetingDay, Times = stand.Times }, published, cadence, stopping) is { Value.State: CycleState.Upcoming } upcoming)
            await OpenAsync(upcoming, stand.Times, published.Scorecard, cadence, stopping);
        return null;
    }

    /// <summary>The cycle's row comes first: a desk that is told of a request finds its cycle.</summary>
    private async Task<Versioned<Cycle>> CycleAsync(CycleInput input, PublishedScorecard published, Cadence cadence, CancellationToken cancellationToken)
    {
        await cycles.AddAsync(
            new()
            {
                Key = input.Key,
                CadenceName = cadence.Name,
                MeetingDay = input.MeetingDay,
                Times = input.Times,
                State = CycleState.Upcoming,
                ScorecardVersion = published.Version,
            },
            cancellationToken);
        return await cycles.FindAsync(input.Key, cancellationToken)
            ?? throw new InvalidOperationException($"Cycle {input.Key} is gone, although it was just written.");
    }

    private async Task OpenAsync(Versioned<Cycle> upcoming, CycleTimes times, Scorecard scorecard, Cadence cadence, CancellationToken cancellationToken)
    {
        var (key, now) = (upcoming.Value.Key, business.Now);
        var known = await actuals.ReadAsync(key.Tenant, [.. scorecard.Kpis.Select(k => k.Id)], cancellationToken);
        var today = LocalTimes.DayOf(now, cadence.TimeZone);
        var reading = Scoring.Read(scorecard, known, today);
        var asks = CadenceScope.Of(scorecard, cadence);
        foreach (var (person, items) in OwedItems.For(asks, known, reading.Kpis, upcoming.Value.MeetingDay, today))
        {
            var request = new CheckInRequest { Key = new(key, person), Owed = items, OpenedAt = now };
            // A form of another cycle may go out in the same moment.
            await writes.DecideAnewAsync(() => TryAskAsync(request, upcoming.Value.Early, cancellationToken), cancellationToken);
        }

        // Read back: an attempt before a crash may have asked for more, and what was asked stays asked.
        IReadOnlyList<PersonId> asked = [.. (await requests.ListAsync(key, cancellationToken)).Select(r => r.Key.Person).Order()];
        await cycles.TellAsync(key, [new("opened", now, new TimelineEvent.CycleOpened(asked.Count))], cancellationToken);
        await cycles.UpdateAsync(upcoming.With(upcoming.Value with { State = CycleState.Open, Asked = asked, Early = false, Times = times }), cancellationToken);
    }

    /// <summary>Writes a request, puts it on its owner's desk and tells the desk, in one step.</summary>
    private async Task TryAskAsync(CheckInRequest request, bool early, CancellationToken cancellationToken)
    {
        var (cycle, desk) = (request.Key.Cycle, new DeskKey(request.Key.Cycle.Tenant, request.Key.Person));
        var read = await requests.DeskAsync(desk, cancellationToken);
        // Who gave something early is asked for the rest, and for what became due since; who stands in for somebody for what is his own besides.
        var given = early || read.Value.Open.Contains(cycle) ? await requests.FindAsync(request.Key, cancellationToken) : null;
        await commits.CommitAsync(
            new(cycle.Tenant)
            {
                NewRequests = given is null ? [request] : [],
                Requests = given is null ? [] : [given.With(given.Value.Asking(request.Owed))],
                Desk = read.With(read.Value.WithOpened(cycle)),
                Events = [ReviewOutbox.ToDesk(desk, $"opened-{cycle}")],
            },
            cancellationToken);
    }
}
