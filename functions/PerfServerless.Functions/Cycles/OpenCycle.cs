using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Rules;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Outbox;

namespace PerfServerless.Functions.Cycles;

/// <summary>
/// Opens a cycle: finds what everybody owes, puts a request on each desk, and last writes the cycle itself. Repeated after a crash it finds
/// what is there and does the rest.
/// </summary>
public sealed class OpenCycle(
    IScorecardStore scorecards, IActualStore actuals, ICycleStore cycles, ICheckInStore requests, OutboxRelay relay, BusinessTime business)
    : TaskActivity<CycleInput, object?>
{
    public override async Task<object?> RunAsync(TaskActivityContext context, CycleInput input)
    {
        var published = await scorecards.CurrentAsync(input.Key.Tenant, CancellationToken.None)
            ?? throw new InvalidOperationException($"Cycle {input.Key} cannot open: its organisation has no scorecard any more. Import it again.");
        var cadence = published.Scorecard.Find(input.Key.Cadence)
            ?? throw new InvalidOperationException($"Cycle {input.Key} cannot open: its cadence is no longer in the scorecard.");

        if (await cycles.FindAsync(input.Key, CancellationToken.None) is null) await OpenAsync(input, published, cadence);
        relay.Kick(input.Key.Tenant);
        return null;
    }

    private async Task OpenAsync(CycleInput input, PublishedScorecard published, Cadence cadence)
    {
        var scorecard = published.Scorecard;
        var now = business.Now;
        var known = await actuals.ReadAsync(input.Key.Tenant, [.. scorecard.Kpis.Select(k => k.Id)], CancellationToken.None);
        var reading = Scoring.Read(scorecard, known, LocalTimes.DayOf(now, cadence.TimeZone));
        foreach (var (person, items) in OwedItems.For(scorecard, known, reading.Kpis, input.MeetingDay))
        {
            await AskAsync(new() { Key = new(input.Key, person), Owed = items, OpenedAt = now });
        }

        // Read back: an attempt before a crash may have asked for more, and what was asked stays asked.
        IReadOnlyList<PersonId> asked = [.. (await requests.ListAsync(input.Key, CancellationToken.None)).Select(r => r.Key.Person).Order()];
        await cycles.TellAsync(input.Key, [new("opened", now, new TimelineEvent.CycleOpened(asked.Count))], CancellationToken.None);
        await cycles.AddAsync(
            new()
            {
                Key = input.Key,
                CadenceName = cadence.Name,
                MeetingDay = input.MeetingDay,
                Times = input.Times,
                State = CycleState.Open,
                ScorecardVersion = published.Version,
                Asked = asked,
            },
            CancellationToken.None);
    }

    /// <summary>Writes a request, puts it on its owner's desk and tells the desk, in one step.</summary>
    private async Task AskAsync(CheckInRequest request)
    {
        var (cycle, desk) = (request.Key.Cycle, new DeskKey(request.Key.Cycle.Tenant, request.Key.Person));
        while (true)
        {
            var read = await requests.DeskAsync(desk, CancellationToken.None);
            try
            {
                await requests.CommitAsync(
                    new(cycle.Tenant) { NewRequests = [request], Desk = read.With(read.Value.WithOpened(cycle)), Events = [ReviewOutbox.ToDesk(desk, $"opened-{cycle}")] },
                    CancellationToken.None);
                return;
            }
            catch (StaleWriteException)
            {
                // A form of another cycle went out in the same moment.
            }
        }
    }
}
