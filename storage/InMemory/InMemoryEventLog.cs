using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryEventLog(InMemoryStores stores) : IEventLog
{
    private readonly Dictionary<TenantId, List<LoggedEvent>> log = [];
    private readonly Dictionary<TenantId, long> ends = [];

    public Task<int> GatherAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            if (!stores.WaitingEvents.Remove(tenant, out var waiting)) return Task.FromResult(0);

            if (!log.TryGetValue(tenant, out var own)) log[tenant] = own = [];
            var end = ends.GetValueOrDefault(tenant);
            own.AddRange(waiting.Select((told, i) => new LoggedEvent(end + 1 + i, stores.Machine.GetUtcNow(), told)));
            ends[tenant] = end + waiting.Count;
            return Task.FromResult(waiting.Count);
        }
    }

    public Task<long> EndAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(ends.GetValueOrDefault(tenant));
    }

    public Task<IReadOnlyList<LoggedEvent>> ReadAsync(TenantId tenant, long after, int atMost, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
            return Task.FromResult<IReadOnlyList<LoggedEvent>>([.. log.GetValueOrDefault(tenant, []).Where(e => e.Position > after).Take(atMost)]);
    }

    public Task<int> TrimAsync(TenantId tenant, DateTimeOffset before, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(log.GetValueOrDefault(tenant, []).RemoveAll(e => e.LoggedAt < before));
    }
}
