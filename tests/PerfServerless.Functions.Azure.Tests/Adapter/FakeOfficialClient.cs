using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>
/// The official client with instances in memory. A start replaces an instance of the same id unless its state is among those that the
/// start names, also one that is pending: two of its messages are then under way, of which the engine drops both.
/// </summary>
internal sealed class FakeOfficialClient() : DurableTaskClient("fake")
{
    public Dictionary<string, OrchestrationMetadata> Instances { get; } = [];

    public List<string> Told { get; } = [];

    /// <summary>Instances without one have a backend that hands none out.</summary>
    public Dictionary<string, IList<DurableTask.Core.History.HistoryEvent>> Histories { get; } = [];

    public override Task<IList<DurableTask.Core.History.HistoryEvent>> GetOrchestrationHistoryAsync(
        string instanceId, CancellationToken cancellation = default) =>
        Histories.TryGetValue(instanceId, out var history) ? Task.FromResult(history) : throw new NotSupportedException("no history");

    /// <summary>Runs before a start, as somebody else's start in the same moment would.</summary>
    public Action<string> BeforeStart { get; set; } = static _ => { };

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        var id = options?.InstanceId ?? "new";
        BeforeStart(id);
        if (Instances.TryGetValue(id, out var there) && options?.DedupeStatuses?.Contains(there.RuntimeStatus.ToString()) == true)
            throw new InvalidOperationException("An instance with this id exists.");

        if (there?.RuntimeStatus == OrchestrationRuntimeStatus.Pending) Stranded.Add(id);
        Put(orchestratorName.Name, id, OrchestrationRuntimeStatus.Pending);
        return Task.FromResult(id);
    }

    /// <summary>Instances that stay pending for ever.</summary>
    public HashSet<string> Stranded { get; } = [];

    /// <summary>Lets begin what is pending and can.</summary>
    public void Begin()
    {
        foreach (var i in Instances.Values.Where(i => i.RuntimeStatus == OrchestrationRuntimeStatus.Pending && !Stranded.Contains(i.InstanceId)).ToList())
            Put(i.Name, i.InstanceId, OrchestrationRuntimeStatus.Running);
    }

    public void Put(string name, string id, OrchestrationRuntimeStatus status, string says = "\"next meeting soon\"") =>
        Instances[id] = new OrchestrationMetadata(name, id) { RuntimeStatus = status, SerializedCustomStatus = says };

    /// <summary>The backend can rewind.</summary>
    public bool Rewinds { get; set; }

    public override Task RewindInstanceAsync(string instanceId, string reason, CancellationToken cancellation = default) =>
        Rewinds ? Task.CompletedTask : throw new NotSupportedException("no rewind");

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        Told.Add($"{instanceId} {eventName} {eventPayload}");
        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Task.FromResult(Instances.GetValueOrDefault(instanceId));

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => new Pages([.. Instances.Values
        .Where(i => filter?.Statuses is not { } statuses || statuses.Contains(i.RuntimeStatus)).OrderBy(i => i.InstanceId, StringComparer.Ordinal)]);

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public PurgeInstancesFilter? PurgedBy { get; private set; }

    public override Task<PurgeResult> PurgeAllInstancesAsync(PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        PurgedBy = filter;
        return filter.CreatedFrom is null ? throw new ArgumentNullException(nameof(filter), "CreatedFrom") : Task.FromResult(new PurgeResult(1));
    }

    /// <summary>Ends one instance alone, whatever is asked of it.</summary>
    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        if (Instances[instanceId].RuntimeStatus is not (OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Suspended))
            throw new InvalidOperationException("It has ended.");

        Put(Instances[instanceId].Name, instanceId, OrchestrationRuntimeStatus.Terminated);
        return Task.CompletedTask;
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Pages(IReadOnlyList<OrchestrationMetadata> all) : AsyncPageable<OrchestrationMetadata>
    {
        public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            var size = pageSizeHint ?? 100;
            for (var from = int.Parse(continuationToken ?? "0", System.Globalization.CultureInfo.InvariantCulture); from < all.Count; from += size)
            {
                await Task.CompletedTask;
                yield return new Page<OrchestrationMetadata>(
                    [.. all.Skip(from).Take(size)], from + size < all.Count ? (from + size).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
            }
        }
    }
}
