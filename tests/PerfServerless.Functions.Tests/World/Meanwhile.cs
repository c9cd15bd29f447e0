using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Functions.Tests.World;

/// <summary>A store in which something else happens while somebody reads a request: between his reading and what he does next.</summary>
internal sealed class Meanwhile(ICheckInStore inner) : ICheckInStore
{
    /// <summary>What happens once, after the next request of this key was read.</summary>
    public (RequestKey Key, Func<Task> Happens)? Next { get; set; }

    public async Task<Versioned<CheckInRequest>?> FindAsync(RequestKey key, CancellationToken cancellationToken)
    {
        var found = await inner.FindAsync(key, cancellationToken);
        if (Next is not { } next || next.Key != key) return found;

        Next = null;
        await next.Happens();
        return found;
    }

    public Task<IReadOnlyList<CheckInRequest>> ListAsync(CycleKey cycle, CancellationToken cancellationToken) => inner.ListAsync(cycle, cancellationToken);

    public Task<Versioned<Desk>> DeskAsync(DeskKey key, CancellationToken cancellationToken) => inner.DeskAsync(key, cancellationToken);

    public Task<IReadOnlyList<Desk>> DesksAsync(TenantId tenant, CancellationToken cancellationToken) => inner.DesksAsync(tenant, cancellationToken);

    public Task CommitAsync(ReviewChange change, CancellationToken cancellationToken) => inner.CommitAsync(change, cancellationToken);

    public Task<IReadOnlyList<OutboxMessage>> PendingAsync(TenantId tenant, CancellationToken cancellationToken) =>
        inner.PendingAsync(tenant, cancellationToken);

    public Task PublishedAsync(TenantId tenant, IReadOnlyCollection<string> outboxIds, CancellationToken cancellationToken) =>
        inner.PublishedAsync(tenant, outboxIds, cancellationToken);
}
