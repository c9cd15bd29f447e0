using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Punctuality;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Reviews.Punctuality;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Retrying;
using PerfServerless.Functions.StandIns;

namespace PerfServerless.Functions.Cycles;

/// <summary>Counts how a cycle went once it is over, keeps it with the cycle, and tells the owner of its cadence.</summary>
public sealed class RhythmNews(
    IScorecardStore scorecards, ICycleStore cycles, IActualStore actuals, IMessageStore messages, DeskNotes notes, StaleWrites writes)
{
    /// <param name="requests">Of the cycle, as it was settled.</param>
    public async Task TellAsync(CycleKey key, IReadOnlyList<CheckInRequest> requests, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(key.Tenant, cancellationToken) is not { Scorecard: var scorecard }) return;
        if (scorecard.Find(key.Cadence) is not { } cadence) return;
        if (await cycles.FindAsync(key, cancellationToken) is { Value.CalledOff: true }) return;

        var known = await actuals.ReadAsync(key.Tenant, [.. requests.SelectMany(r => r.Owed).Select(o => o.Kpi).Distinct()], cancellationToken);
        var sent = await messages.ListAsync(key, cancellationToken);
        await writes.DecideAnewAsync(() => TryKeepAsync(key, t => CycleRhythms.Of(t, requests, known, sent, cadence.Leaders), cancellationToken), cancellationToken);

        if (await LastAsync(scorecard.Tenant, key.Cadence, cancellationToken) is not { Count: > 0 } last) return;
        var card = RhythmContent.Of(last);
        await notes.PutAsync(
            new(key.Tenant, cadence.Owner),
            new($"rhythm-{key.Cadence}-{key.Occurrence}", card.Title, card.Text) { Offers = [.. card.Suggestions.Select(s => s.ToString())] },
            cancellationToken);
    }

    /// <summary>The last cycle of the first of his cadences; those of others are named by their own messages.</summary>
    public async Task<ChatCard> ShowAsync(Scorecard scorecard, Person person, CancellationToken cancellationToken)
    {
        foreach (var cadence in scorecard.Cadences.Where(c => c.Owner == person.Id))
        {
            if (await LastAsync(scorecard.Tenant, cadence.Id, cancellationToken) is { Count: > 0 } last) return RhythmContent.Of(last);
        }

        return RhythmContent.None;
    }

    private async Task<IReadOnlyList<Cycle>> LastAsync(TenantId tenant, CadenceId cadence, CancellationToken cancellationToken) =>
        [.. (await cycles.ListAsync(tenant, cadence, RhythmContent.Before + 3, cancellationToken)).Where(c => c.Rhythm is not null)];

    private async Task TryKeepAsync(CycleKey key, Func<CycleTimes, CycleRhythm> count, CancellationToken cancellationToken)
    {
        if (await cycles.FindAsync(key, cancellationToken) is not { Value.Rhythm: null } read) return;
        await cycles.UpdateAsync(read.With(read.Value with { Rhythm = count(read.Value.Times) }), cancellationToken);
    }
}
