using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Storage.InMemory;

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
                [.. stores.RequestRows.In(cycle).Select(r => r.Value).OrderBy(r => r.Key.Person)]);
        }
    }

    public Task<Versioned<Desk>> DeskAsync(DeskKey key, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(stores.DeskRows.Find(key) ?? new(new() { Key = key }, ""));
    }

    public Task<IReadOnlyList<Desk>> DesksAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult<IReadOnlyList<Desk>>(
            [.. stores.DeskRows.Entries.Where(d => d.Key.Tenant == tenant).Select(d => d.Value).OrderBy(d => d.Key.Person)]);
    }

    public Task CommitAsync(ReviewChange change, CancellationToken cancellationToken)
    {
        change.ThrowIfNotOneStep();
        var tenant = change.Tenant;
        lock (stores.Gate)
        {
            // All conditions first: what fails must leave nothing behind.
            foreach (var request in change.Requests) stores.RequestRows.Check(request.Value.Key, request.Tag, $"Request {request.Value.Key}");
            foreach (var decision in change.Decisions) stores.DecisionRows.Check(decision.Value.Key, decision.Tag, $"Decision {decision.Value.Key}");
            foreach (var read in change.Desks)
            {
                if ((stores.DeskRows.Find(read.Value.Key)?.Tag ?? "") != read.Tag) throw new StaleWriteException($"The desk {read.Value.Key}");
            }

            foreach (var known in change.Known)
            {
                if (stores.LineTag(tenant, known.Kpi) != known.Tag) throw new StaleWriteException($"The values of {known.Kpi}");
            }

            if (change.Stale is { } told && (stores.StaleRows.Find(tenant)?.Tag ?? "") != told.Tag)
                throw new StaleWriteException("what was told of stale KPIs");

            var changes = change.Known.Count + change.Requests.Count + change.Decisions.Count + change.Desks.Count() + (change.Stale is null ? 0 : 1);
            if (change.Stale is { Value: var stale }) stores.StaleRows.Put(tenant, stale);
            foreach (var known in change.Known) stores.MoveLine(tenant, known.Kpi);
            foreach (var request in change.Requests) stores.RequestRows.Put(request.Value.Key, request.Value);
            foreach (var decision in change.Decisions) stores.DecisionRows.Put(decision.Value.Key, decision.Value);
            foreach (var (desk, _) in change.Desks) stores.DeskRows.Put(desk.Key, desk);
            changes += change.NewRequests.Count(r => stores.RequestRows.Add(r.Key, r));
            changes += change.NewDecisions.Count(d => stores.DecisionRows.Add(d.Key, d));
            changes += change.DecisionEntries.Count(e => stores.DecisionEntryRows.Add((e.Key, e.Entry.Number), e.Entry));
            changes += stores.Append(tenant, change.Actuals);
            changes += change.Messages.Count(m => stores.MessageRows.Add(m.Key, m));
            changes += change.Deliveries.Count(d => stores.DeliveryRows.Add((tenant, d.ListedAt, d.Message, d.Channel, d.State), d));
            changes += change.Timeline.Sum(t => stores.Tell(t.Cycle, [t.Entry]));
            var news = change.Events.Where(e => !outbox.Any(o => o.Tenant == tenant && o.Message.Id == e.Id)).Select(e => (tenant, e)).ToList();
            outbox.AddRange(news);
            if (changes + news.Count > 0) stores.Announce(tenant, change.Announced);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<OutboxMessage>> PendingAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult<IReadOnlyList<OutboxMessage>>([.. outbox.Where(o => o.Tenant == tenant).Select(o => o.Message)]);
    }

    public Task PublishedAsync(TenantId tenant, IReadOnlyCollection<string> outboxIds, CancellationToken cancellationToken)
    {
        lock (stores.Gate) outbox.RemoveAll(o => o.Tenant == tenant && outboxIds.Contains(o.Message.Id));
        return Task.CompletedTask;
    }
}
