using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Functions.CheckIns;
using PerfServerless.Functions.Outbox;

namespace PerfServerless.Functions.Desk;

/// <summary>Wakes a person's check-ins because something about the person changed: installed, paused, a value that came from elsewhere.</summary>
public sealed class Wakeup(OpenRequests open, ICheckInStore requests, Reachability reachability, OutboxRelay relay)
{
    /// <param name="cause">What changed; unique for every change.</param>
    /// <param name="told">What the timeline of each cycle tells of it.</param>
    public Task AllAsync(TenantId tenant, PersonId person, string cause, Func<RequestKey, TimelineEntry?> told, CancellationToken cancellationToken) =>
        AllAsync(tenant, person, cause, told, onlyIfReachabilityChanged: false, cancellationToken);

    /// <summary>Wakes only what has the person down otherwise than he is: a client that tells again of an install that is known wakes nothing.</summary>
    public Task IfReachabilityChangedAsync(TenantId tenant, PersonId person, string cause, CancellationToken cancellationToken) =>
        AllAsync(tenant, person, cause, _ => null, onlyIfReachabilityChanged: true, cancellationToken);

    private async Task AllAsync(
        TenantId tenant, PersonId person, string cause, Func<RequestKey, TimelineEntry?> told, bool onlyIfReachabilityChanged, CancellationToken cancellationToken)
    {
        foreach (var found in await open.OfAsync(tenant, person, cancellationToken))
        {
            await OneAsync(found, cause, told(found.Value.Key), onlyIfReachabilityChanged, cancellationToken);
        }

        relay.Kick(tenant);
    }

    /// <summary>Does something to a check-in that its orchestration looks at afterwards, however it ends: also a crash in the middle wakes it.</summary>
    public async Task<T> AroundAsync<T>(Versioned<CheckInRequest> request, string cause, Func<Task<T>> act, CancellationToken cancellationToken)
    {
        await OneAsync(request, cause, null, onlyIfReachabilityChanged: false, cancellationToken);
        try
        {
            return await act();
        }
        finally
        {
            relay.Kick(request.Value.Key.Cycle.Tenant);
        }
    }

    private async Task OneAsync(Versioned<CheckInRequest>? read, string cause, TimelineEntry? told, bool onlyIfReachabilityChanged, CancellationToken cancellationToken)
    {
        while (read is { Value: var request })
        {
            var why = await reachability.OfAsync(request.Key.Cycle.Tenant, request.Key.Person, cancellationToken);
            if (onlyIfReachabilityChanged && (request.State != RequestState.Open || request.Unreachable == why)) return;

            try
            {
                await requests.CommitAsync(
                    read.With(request with { Unreachable = request.State == RequestState.Open ? why : request.Unreachable }),
                    [], told is null ? [] : [told], ReviewOutbox.Changed(request.Key, cause), cancellationToken);
                return;
            }
            catch (StaleWriteException)
            {
                read = await requests.FindAsync(request.Key, cancellationToken);
            }
        }
    }
}
