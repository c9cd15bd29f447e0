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
        foreach (var person in notice.Items.Where(i => i.Card == notice.Card).Select(i => i.Person).Distinct())
        {
            var key = new RequestKey(notice.Cycle, person);
            // He may answer in the same moment.
            if (!await writes.DecideAnewAsync(() => TryTellAsync(key, new(notice.Manager, now), cancellationToken), cancellationToken)) continue;
            if (await reader.FindAsync(new(notice.Cycle.Tenant, person), cancellationToken) is { } facts) await forms.TryRefreshAsync(facts, cancellationToken);
        }
    }

    /// <returns>False where he was told of it before.</returns>
    private async Task<bool> TryTellAsync(RequestKey key, ToldAbove told, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(key, cancellationToken) is not { Value: { State: RequestState.Open } request } read) return false;
        if (request.Told.Any(t => t.To == told.To && !request.Missing.Any(o => o.ExtendedAt > t.At))) return false;

        await requests.CommitAsync(new(key.Cycle.Tenant) { Requests = [read.With(request.WithTold(told))] }, cancellationToken);
        return true;
    }
}
