using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.BriefFiles;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Api;

/// <summary>What the API tells of cadences and cycles.</summary>
internal sealed class ReviewReads(ICycleStore cycles, ICheckInStore requests, BriefFile files, BusinessTime business)
{
    private const int MostCycles = 60;

    public async Task<IReadOnlyList<CadenceView>> CadencesAsync(Scorecard scorecard, CancellationToken cancellationToken)
    {
        var views = new List<CadenceView>();
        foreach (var cadence in scorecard.Cadences)
        {
            var recent = await cycles.ListAsync(scorecard.Tenant, cadence.Id, atMost: 3, cancellationToken);
            var open = recent.FirstOrDefault(c => c.State == CycleState.Open);
            DateTimeOffset? next = open?.Times.MeetingAt
                ?? (cadence.State is null ? CyclePlanner.Next(cadence, scorecard.Organisation, business.Now).Times.MeetingAt : null);
            views.Add(new(
                cadence.Id.Value,
                cadence.Name,
                cadence.Frequency.ToString(),
                cadence.Weekday.ToString(),
                cadence.MeetingAt,
                cadence.TimeZone,
                cadence.Owner.Value,
                [.. cadence.Leaders.Select(l => l.Value)],
                open?.Key.ToString(),
                next,
                cadence.State?.ToString() ?? "Running",
                cadence.Unit));
        }

        return views;
    }

    public async Task<IResult> CyclesAsync(Scorecard scorecard, string cadenceId, CancellationToken cancellationToken)
    {
        if (!Code.TryRead<CadenceId>(cadenceId, out var id) || scorecard.Find(id.Value) is not { } cadence)
            return Problem.NotFound(ReviewProblemWords.NoCadence.Say(cadenceId, Part.Of(scorecard.Cadences.Select(c => c.Id.Value))));

        var list = await cycles.ListAsync(scorecard.Tenant, cadence.Id, MostCycles, cancellationToken);
        return Results.Ok(list.Select(
            c => new CycleLine(c.Key.ToString(), c.MeetingDay, c.State, c.Times.OpensAt, c.Times.MeetingAt, c.Asked.Count)).ToList());
    }

    /// <param name="caller">Who reads the timeline's sentences.</param>
    public async Task<IResult> CycleAsync(Scorecard scorecard, string key, Reader caller, CancellationToken cancellationToken)
    {
        if (await FindAsync(scorecard, key, cancellationToken) is not { } cycle) return NoCycle(key);

        var all = await requests.ListAsync(cycle.Key, cancellationToken);
        var own = OwnItems.Of(all);
        var desks = (await requests.DesksAsync(scorecard.Tenant, cancellationToken)).ToDictionary(d => d.Key.Person);
        var timeline = await cycles.TimelineAsync(cycle.Key, cancellationToken);
        var reader = caller.Knowing(scorecard);

        return Results.Ok(new CycleView(
            cycle.Key.ToString(), cycle.Key.Cadence.Value, cycle.CadenceName, cycle.MeetingDay, cycle.State, cycle.Times,
            Asked: own.Count,
            Complete: own.Count(r => r.State == RequestState.Complete),
            Excused: own.Count(r => r.State == RequestState.Excused),
            Unreachable: own.Count(r => r.Unreachable is not null && r.State != RequestState.Complete),
            Missing: own.Where(r => r.State is RequestState.Open or RequestState.Closed).Sum(r => r.Missing.Count()),
            [.. all.OrderBy(r => r.Key.Person).Select(r => CheckIn(r, reader, desks.GetValueOrDefault(r.Key.Person)))],
            [.. InOrder(timeline).Select(t => TimelineView.Of(t, reader))],
            cycle.Rhythm));
    }

    /// <param name="format">Null for JSON as the API answers it; otherwise a file of that format.</param>
    public async Task<IResult> BriefAsync(Scorecard scorecard, string key, string? format, Reader reader, CancellationToken cancellationToken)
    {
        if (format is { Length: > 0 } && BriefFile.Find(format) is null) return Problem.BadRequest(BriefFileWords.OtherFormat.Say(format));
        if (await FindAsync(scorecard, key, cancellationToken) is not { } cycle) return NoCycle(key);

        if (await cycles.FindBriefAsync(cycle.Key, cancellationToken) is { } json)
            return BriefFile.Find(format ?? "") is { } file
                ? await files.AnswerAsync(BriefJson.Read(json), file, scorecard, reader.Knowing(scorecard), cancellationToken)
                : Results.Ok(await files.ViewAsync(BriefJson.Read(json), scorecard, reader.Knowing(scorecard), cancellationToken));

        // After the meeting has begun a cycle is only closed, whatever was missed.
        var word = cycle.State == CycleState.Closed ? ReviewProblemWords.BriefMissed : ReviewProblemWords.BriefLater;
        return Problem.NotFound(word.Say(key, cycle.Times.BriefAt.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)));
    }

    private async Task<Cycle?> FindAsync(Scorecard scorecard, string key, CancellationToken cancellationToken) =>
        CycleKey.TryParse(key) is { } parsed && parsed.Tenant == scorecard.Tenant
            ? (await cycles.FindAsync(parsed, cancellationToken))?.Value
            : null;

    private static IResult NoCycle(string key) =>
        Problem.NotFound(ReviewProblemWords.NoCycle.Say(key));

    // What completes a check-in is told in the same moment as the numbers that did it, and after them.
    private static IEnumerable<TimelineEntry> InOrder(IEnumerable<TimelineEntry> timeline) =>
        timeline.OrderBy(t => t.At).ThenBy(t => t.What is TimelineEvent.Completed).ThenBy(t => t.Id, StringComparer.Ordinal);

    private static CheckInView CheckIn(CheckInRequest request, Reader reader, Desk? desk) =>
        new(
            request.Key.Person.Value,
            reader.NameOf(request.Key.Person) ?? request.Key.Person.Value,
            request.State,
            request.Owed.Count(o => !o.Dropped),
            request.Owed.Count(o => o.Answered),
            [.. request.Missing.Select(o => o.Kpi.Value)],
            request.Unreachable,
            request.Sent.Count,
            request.State == RequestState.Open && desk?.Open.Contains(request.Key.Cycle) == true ? desk.Forms.Count : 0);
}
