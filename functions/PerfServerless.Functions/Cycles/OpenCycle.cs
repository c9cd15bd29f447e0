using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Rules;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Counters;
using PerfServerless.Functions.Outbox;

namespace PerfServerless.Functions.Cycles;

/// <summary>
/// Opens a cycle: finds what everybody owes, writes a request each, the cycle itself, and last tells everybody's desk. Repeated after a
/// crash it finds what is there and does the rest.
/// </summary>
public sealed class OpenCycle(
    IScorecardStore scorecards, IActualStore actuals, ICycleStore cycles, ICheckInStore requests, OutboxRelay relay, BusinessTime business)
    : TaskActivity<CycleInput, object?>
{
    private const int EventsAtOnce = 50;

    public override async Task<object?> RunAsync(TaskActivityContext context, CycleInput input)
    {
        var published = await scorecards.CurrentAsync(input.Key.Tenant, CancellationToken.None)
            ?? throw new InvalidOperationException($"Cycle {input.Key} cannot open: its organisation has no scorecard any more. Import it again.");
        var cadence = published.Scorecard.Find(input.Key.Cadence)
            ?? throw new InvalidOperationException($"Cycle {input.Key} cannot open: its cadence is no longer in the scorecard.");

        var asked = await cycles.FindAsync(input.Key, CancellationToken.None) is { Value: var open } ? open.Asked : await OpenAsync(input, published, cadence);
        foreach (var people in asked.Chunk(EventsAtOnce))
        {
            await requests.CommitAsync(
                new(input.Key.Tenant) { Events = [.. people.Select(p => ReviewOutbox.ToDesk(new(input.Key.Tenant, p), $"opened-{input.Key}"))] }, CancellationToken.None);
        }

        relay.Kick(input.Key.Tenant);
        return null;
    }

    private async Task<IReadOnlyList<PersonId>> OpenAsync(CycleInput input, PublishedScorecard published, Cadence cadence)
    {
        var scorecard = published.Scorecard;
        var now = business.Now;
        var known = await actuals.ReadAsync(input.Key.Tenant, [.. scorecard.Kpis.Select(k => k.Id)], CancellationToken.None);
        var reading = Scoring.Read(scorecard, known, LocalTimes.DayOf(now, cadence.TimeZone));
        foreach (var (person, items) in OwedItems.For(scorecard, known, reading.Kpis, input.MeetingDay))
        {
            await requests.AddAsync(new() { Key = new(input.Key, person), Owed = items, OpenedAt = now }, CancellationToken.None);
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
        return asked;
    }
}
