using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.TestKit.Stores;

internal sealed class InMemoryCheckInStore(InMemoryStores stores) : ICheckInStore
{
    private readonly List<(TenantId Tenant, OutboxMessage Message)> outbox = [];

    public Task<Versioned<CheckInRequest>?> FindAsync(RequestKey key, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(stores.RequestRows.Find(key));
    }

    public Task<IReadOnlyList<CheckInRequest>> ListAsync(CycleKey cycle, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            return Task.FromResult<IReadOnlyList<CheckInRequest>>(
                [.. stores.RequestRows.Entries.Where(r => r.Key.Cycle == cycle).Select(r => r.Value).OrderBy(r => r.Key.Person)]);
        }
    }

    public Task<bool> AddAsync(CheckInRequest request, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(stores.RequestRows.Add(request.Key, request));
    }

    public Task CommitAsync(
        Versioned<CheckInRequest> request,
        IReadOnlyCollection<Actual> actuals,
        IReadOnlyCollection<TimelineEntry> timeline,
        IReadOnlyCollection<OutboxMessage> events,
        CancellationToken cancellationToken)
    {
        var key = request.Value.Key;
        var tenant = key.Cycle.Tenant;
        lock (stores.Gate)
        {
            stores.RequestRows.Replace(key, request, $"Request {key}");
            stores.Append(tenant, actuals);
            stores.Tell(key.Cycle, timeline);
            outbox.AddRange(events.Where(e => !outbox.Any(o => o.Tenant == tenant && o.Message.Id == e.Id)).Select(e => (tenant, e)));
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<OutboxMessage>> PendingAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult<IReadOnlyList<OutboxMessage>>([.. outbox.Where(o => o.Tenant == tenant).Select(o => o.Message)]);
    }

    public Task PublishedAsync(TenantId tenant, string outboxId, CancellationToken cancellationToken)
    {
        lock (stores.Gate) outbox.RemoveAll(o => o.Tenant == tenant && o.Message.Id == outboxId);
        return Task.CompletedTask;
    }
}
