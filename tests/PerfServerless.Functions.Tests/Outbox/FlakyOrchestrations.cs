using System.Collections.Concurrent;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Functions.Tests.Outbox;

/// <summary>Orchestrations of which every event is lost so often before it arrives.</summary>
internal sealed class FlakyOrchestrations(int lostFirst) : IOrchestrations
{
    private readonly ConcurrentDictionary<string, int> tries = new(StringComparer.Ordinal);

    /// <summary>What arrived, as often as it did.</summary>
    public ConcurrentQueue<string> Told { get; } = new();

    public bool IsActive => true;

    public Task WhenActiveAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task TellAsync(string instanceId, string eventName, string payload, CancellationToken cancellationToken)
    {
        if (tries.AddOrUpdate(instanceId, 1, (_, n) => n + 1) <= lostFirst) throw new IOException($"{instanceId} does not hear.");

        Told.Enqueue(instanceId);
        return Task.CompletedTask;
    }

    public Task<bool> EnsureRunningAsync(string instanceId, string orchestrator, object input, CancellationToken cancellationToken) => Task.FromResult(false);
}
