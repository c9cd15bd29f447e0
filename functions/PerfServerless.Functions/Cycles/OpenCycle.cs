using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Durable;
using PerfServerless.Functions.CheckIns;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Cycles;

/// <summary>
/// Opens a cycle: finds what everybody owes, writes a request each, and last the cycle itself. Repeated after a crash it
/// finds what is there and answers the same.
/// </summary>
public sealed class OpenCycle(IScorecardStore scorecards, IActualStore actuals, ICycleStore cycles, ICheckInStore requests, BusinessTime business)
    : TaskActivity<CycleInput, IReadOnlyList<CheckInInput>>
{
    public override async Task<IReadOnlyList<CheckInInput>> RunAsync(TaskActivityContext context, CycleInput input)
    {
        var published = await scorecards.CurrentAsync(input.Key.Tenant, CancellationToken.None)
            ?? throw new InvalidOperationException($"Cycle {input.Key} cannot open: its organisation has no scorecard any more. Import it again.");
        var scorecard = published.Scorecard;
        var cadence = scorecard.Find(input.Key.Cadence)
            ?? throw new InvalidOperationException($"Cycle {input.Key} cannot open: its cadence is no longer in the scorecard.");

        var asked = await cycles.FindAsync(input.Key, CancellationToken.None) is { Value: var open }
            ? open.Asked
            : await OpenAsync(input, published, cadence);

        return [.. asked
            .Select(scorecard.Find)
            .OfType<Person>()
            .Select(p => new CheckInInput(new(input.Key, p.Id), CheckInTimes.For(cadence, scorecard.Organisation, input.Times, p)))];
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
        await cycles.TellAsync(input.Key, [new("opened", now, TimelineKind.CycleOpened, Count: asked.Count)], CancellationToken.None);
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
