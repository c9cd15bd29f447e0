using System.Collections.Concurrent;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Benchmarks.CheckIns;

/// <summary>
/// The door to orchestrations, each event counted as the one request that it costs at most (several may share one), and kept from counting
/// the turn it brings about.
/// </summary>
internal sealed class CountedDoor(IOrchestrations inner, SubmissionRequests requests) : IOrchestrations
{
    // How the ids of desks and of cycles begin.
    private static readonly string[] Kinds = ["p", "c"];

    private readonly ConcurrentDictionary<(string Kind, string Person), TaskCompletionSource> heard = new();

    public bool IsActive => inner.IsActive;

    public Task WhenActiveAsync(CancellationToken cancellationToken) => inner.WhenActiveAsync(cancellationToken);

    public async Task TellAsync(string instanceId, string eventName, string payload, CancellationToken cancellationToken)
    {
        requests.Add();
        await requests.ApartAsync(() => inner.TellAsync(instanceId, eventName, payload, cancellationToken));
        heard.GetOrAdd((instanceId.Split(':')[0], payload), _ => NewSource()).TrySetResult();
    }

    public Task<bool> EnsureRunningAsync(string instanceId, string orchestrator, object input, CancellationToken cancellationToken)
    {
        requests.Begin();
        return inner.EnsureRunningAsync(instanceId, orchestrator, input, cancellationToken);
    }

    /// <summary>Completes when a person's desk and his review have an event about him.</summary>
    public Task WhenToldAsync(string person) => Task.WhenAll(Kinds.Select(kind => heard.GetOrAdd((kind, person), _ => NewSource()).Task));

    /// <summary>What was told before counts no more.</summary>
    public void Forget() => heard.Clear();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
