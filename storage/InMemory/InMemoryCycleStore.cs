using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryCycleStore(InMemoryStores stores) : ICycleStore
{
    private readonly InMemoryTable<(CycleKey Cycle, PersonId Manager), EscalationNotice> notices = new(k => k.Cycle);
    private readonly InMemoryTable<CycleKey, string> briefs = new();

    public Task<Versioned<Cycle>?> FindAsync(CycleKey key, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(stores.CycleRows.Find(key));
    }

    public Task<IReadOnlyList<Cycle>> ListAsync(TenantId tenant, CadenceId cadence, int atMost, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            return Task.FromResult<IReadOnlyList<Cycle>>(
            [
                .. stores.CycleRows.In((tenant, cadence))
                    .OrderByDescending(c => c.Key.Occurrence, StringComparer.Ordinal)
                    .Take(atMost)
                    .Select(c => c.Value),
            ]);
        }
    }

    public Task<bool> AddAsync(Cycle cycle, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(stores.CycleRows.Add(cycle.Key, cycle));
    }

    public Task UpdateAsync(Versioned<Cycle> cycle, CancellationToken cancellationToken)
    {
        lock (stores.Gate) stores.CycleRows.Replace(cycle.Value.Key, cycle, $"Cycle {cycle.Value.Key}");
        return Task.CompletedTask;
    }

    public Task<Versioned<EscalationNotice>?> FindEscalationAsync(CycleKey cycle, PersonId manager, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(notices.Find((cycle, manager)));
    }

    public Task<IReadOnlyList<EscalationNotice>> ListEscalationsAsync(CycleKey cycle, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            return Task.FromResult<IReadOnlyList<EscalationNotice>>(
                [.. notices.In(cycle).Select(n => n.Value).OrderBy(n => n.Manager)]);
        }
    }

    public Task<bool> AddEscalationAsync(EscalationNotice notice, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(notices.Add((notice.Cycle, notice.Manager), notice));
    }

    public Task UpdateEscalationAsync(
        Versioned<EscalationNotice> notice, IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken)
    {
        var value = notice.Value;
        lock (stores.Gate)
        {
            notices.Replace((value.Cycle, value.Manager), notice, $"The escalation of {value.Cycle} to {value.Manager}");
            stores.Announce(value.Cycle.Tenant, announced);
        }

        return Task.CompletedTask;
    }

    public Task<string?> FindBriefAsync(CycleKey cycle, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(briefs.Find(cycle)?.Value);
    }

    public Task<bool> AddBriefAsync(CycleKey cycle, string json, IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            var added = briefs.Add(cycle, json);
            if (added) stores.Announce(cycle.Tenant, announced);
            return Task.FromResult(added);
        }
    }

    public Task TellAsync(CycleKey cycle, IReadOnlyCollection<TimelineEntry> entries, CancellationToken cancellationToken)
    {
        lock (stores.Gate) stores.Tell(cycle, entries);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<TimelineEntry>> TimelineAsync(CycleKey cycle, CancellationToken cancellationToken)
    {
        lock (stores.Gate)
        {
            return Task.FromResult<IReadOnlyList<TimelineEntry>>(
                [.. stores.TimelineRows.In(cycle)
                    .Select(e => e.Value)
                    .OrderBy(e => e.At)
                    .ThenBy(e => e.Id, StringComparer.Ordinal)]);
        }
    }
}
