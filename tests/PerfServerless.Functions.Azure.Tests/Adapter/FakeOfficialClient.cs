using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>The official client with instances in memory: it refuses an id that is taken by a live instance, as the engine does by default.</summary>
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
        if (Instances.TryGetValue(id, out var there) && there.RuntimeStatus == OrchestrationRuntimeStatus.Running)
            throw new InvalidOperationException("An instance with this id exists.");

        Put(orchestratorName.Name, id, OrchestrationRuntimeStatus.Running);
        return Task.FromResult(id);
    }

    public void Put(string name, string id, OrchestrationRuntimeStatus status) =>
        Instances[id] = new OrchestrationMetadata(name, id) { RuntimeStatus = status, SerializedCustomStatus = "\"next meeting soon\"" };

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
