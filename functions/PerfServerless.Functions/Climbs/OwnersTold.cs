using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Climbs;

/// <summary>An owner sees on his form that, and to whom, it went: rewritten in place, which raises no notification.</summary>
public sealed class OwnersTold(ICheckInStore requests, DeskReader reader, DeskForms forms, StaleWrites writes)
{
    public async Task TellAsync(EscalationNotice notice, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var his in notice.Items.Where(i => i.Card == notice.Card).GroupBy(i => i.Person))
        {
            var told = new ToldAbove(notice.Manager, now) { AnswerBy = his.Min(i => i.AnswerBy) };
            await ChangeAsync(
                new(notice.Cycle, his.Key),
                r => r.Told.Any(t => t.To == told.To && !r.Missing.Any(o => o.ExtendedAt > t.At)) ? r : r.WithTold(told),
                cancellationToken);
        }
    }

    /// <summary>He who was told takes care: the owners see it, and that it goes on later than it would have.</summary>
    /// <param name="known">The cycle's requests as they stood.</param>
    public async Task TakenCareAsync(EscalationNotice notice, IEnumerable<CheckInRequest> known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var request in known.Where(r => notice.People.Contains(r.Key.Person) && r.State == RequestState.Open && !r.IsCaredForBy(notice.Manager)))
            await ChangeAsync(request.Key, r => r.WithCareOf(notice.Manager, now), cancellationToken);
    }

    private async Task ChangeAsync(RequestKey key, Func<CheckInRequest, CheckInRequest> change, CancellationToken cancellationToken)
    {
        // He may answer in the same moment.
        if (!await writes.DecideAnewAsync(() => TryChangeAsync(key, change, cancellationToken), cancellationToken)) return;
        if (await reader.FindAsync(new(key.Cycle.Tenant, key.Person), cancellationToken) is { } facts) await forms.TryRefreshAsync(facts, cancellationToken);
    }

    /// <returns>False where it changes nothing.</returns>
    private async Task<bool> TryChangeAsync(RequestKey key, Func<CheckInRequest, CheckInRequest> change, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(key, cancellationToken) is not { Value: { State: RequestState.Open } request } read) return false;
        if (change(request) is var after && ReferenceEquals(after, request)) return false;

        await requests.CommitAsync(new(key.Cycle.Tenant) { Requests = [read.With(after)] }, cancellationToken);
        return true;
    }
}
