using System.Collections.Concurrent;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Events;

namespace PerfServerless.Functions.Tests.Events;

/// <summary>A destination that remembers what it took, and fails where a test says so.</summary>
internal sealed class RecordingDestination(string id) : IEventDestination
{
    private readonly ConcurrentQueue<LoggedEvent> taken = new();
    private int under;

    public string Id => id;

    public string Address => $"{id}.example";

    /// <summary>The types it wants; empty for all.</summary>
    public HashSet<string> Types { get; init; } = [];

    /// <summary>Called before an event is taken; throws what the other side says.</summary>
    public Func<LoggedEvent, Task>? Before { get; set; }

    public IReadOnlyList<LoggedEvent> Taken => [.. taken];

    public IEnumerable<string> Ids => taken.Select(e => e.Event.Id);

    /// <summary>The most that it was given at the same time.</summary>
    public int MostAtOnce { get; private set; }

    public bool Wants(string type) => Types.Count == 0 || Types.Contains(type);

    public async Task SendAsync(TenantId tenant, LoggedEvent logged, CancellationToken cancellationToken)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref under));
        try
        {
            if (Before is not null) await Before(logged);
            taken.Enqueue(logged);
        }
        finally
        {
            Interlocked.Decrement(ref under);
        }
    }
}
