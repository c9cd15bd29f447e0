using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Cycles;

namespace PerfServerless.Functions.Api;

/// <summary>What the API tells of cadences and cycles.</summary>
public sealed class ReviewReads(ICycleStore cycles, ICheckInStore requests, IMessageStore messages, BusinessTime business)
{
    private const int MostCycles = 60;

    public async Task<IReadOnlyList<CadenceView>> CadencesAsync(Scorecard scorecard, CancellationToken cancellationToken)
    {
        var views = new List<CadenceView>();
        foreach (var cadence in scorecard.Cadences)
        {
            var recent = await cycles.ListAsync(scorecard.Tenant, cadence.Id, atMost: 3, cancellationToken);
            var open = recent.FirstOrDefault(c => c.State == CycleState.Open);
            var next = open?.Times.MeetingAt ?? CyclePlanner.Next(cadence, scorecard.Organisation, business.Now).Times.MeetingAt;
            views.Add(new(
                cadence.Id.Value, cadence.Name, cadence.Frequency.ToString(), cadence.Weekday.ToString(), cadence.MeetingAt, cadence.TimeZone, cadence.Owner.Value,
                [.. cadence.Leaders.Select(l => l.Value)], open?.Key.ToString(), next));
        }

        return views;
    }

    public async Task<IResult> CyclesAsync(Scorecard scorecard, string cadenceId, CancellationToken cancellationToken)
    {
        if (!Code.TryRead<CadenceId>(cadenceId, out var id) || scorecard.Find(id.Value) is not { } cadence)
            return Problems.NotFound($"There is no cadence '{cadenceId}'; the organisation has {string.Join(", ", scorecard.Cadences.Select(c => c.Id))}.");

        var list = await cycles.ListAsync(scorecard.Tenant, cadence.Id, MostCycles, cancellationToken);
        return Results.Ok(list.Select(c => new CycleLine(c.Key.ToString(), c.MeetingDay, c.State, c.Times.OpensAt, c.Times.MeetingAt, c.Asked.Count)).ToList());
    }

    public async Task<IResult> CycleAsync(Scorecard scorecard, string key, CancellationToken cancellationToken)
    {
        if (await FindAsync(scorecard, key, cancellationToken) is not { } cycle) return NoCycle(key);

        var all = await requests.ListAsync(cycle.Key, cancellationToken);
        var sent = (await messages.ListAsync(cycle.Key, cancellationToken)).ToLookup(m => m.Key.Person);
        var timeline = await cycles.TimelineAsync(cycle.Key, cancellationToken);

        return Results.Ok(new CycleView(
            cycle.Key.ToString(), cycle.Key.Cadence.Value, cycle.CadenceName, cycle.MeetingDay, cycle.State, cycle.Times,
            Asked: all.Count,
            Complete: all.Count(r => r.State == RequestState.Complete),
            Excused: all.Count(r => r.State == RequestState.Excused),
            Unreachable: all.Count(r => r.Unreachable is not null && r.State != RequestState.Complete),
            Missing: all.Where(r => r.State is RequestState.Open or RequestState.Closed).Sum(r => r.Missing.Count()),
            [.. all.OrderBy(r => r.Key.Person).Select(r => CheckIn(r, scorecard, [.. sent[r.Key.Person]]))],
            [.. timeline.OrderBy(t => t.At).ThenBy(t => t.Kind).Select(t => new TimelineView(t.At, t.Kind, t.Person?.Value, TimelineWords.Tell(t, scorecard)))]));
    }

    public async Task<IResult> BriefAsync(Scorecard scorecard, string key, Reader reader, CancellationToken cancellationToken)
    {
        if (await FindAsync(scorecard, key, cancellationToken) is not { } cycle) return NoCycle(key);

        return await cycles.FindBriefAsync(cycle.Key, cancellationToken) is { } json
            ? Results.Ok(BriefView.Of(BriefJson.Read(json), reader with { NameOf = id => scorecard.Find(id)?.Name }))
            : Problems.NotFound($"The brief of cycle {key} goes out on {cycle.Times.BriefAt:yyyy-MM-dd HH:mm zzz}; ask again then.");
    }

    private async Task<Cycle?> FindAsync(Scorecard scorecard, string key, CancellationToken cancellationToken) =>
        CycleKey.TryParse(key) is { } parsed && parsed.Tenant == scorecard.Tenant ? (await cycles.FindAsync(parsed, cancellationToken))?.Value : null;

    private static IResult NoCycle(string key) =>
        Problems.NotFound($"There is no cycle '{key}'; a key looks like 'tenant:cadence:yyyyMMdd' and stands in the list of a cadence's cycles.");

    private static CheckInView CheckIn(CheckInRequest request, Scorecard scorecard, IReadOnlyList<SentMessage> sent) =>
        new(
            request.Key.Person.Value,
            scorecard.Find(request.Key.Person)?.Name ?? request.Key.Person.Value,
            request.State,
            request.Owed.Count,
            request.Owed.Count(o => o.Answered),
            [.. request.Missing.Select(o => o.Kpi.Value)],
            request.Unreachable,
            sent.Count,
            sent.Count(m => m.Answerable));
}
