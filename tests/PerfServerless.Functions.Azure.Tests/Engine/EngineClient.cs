using System.Text.Json;
using Microsoft.DurableTask.Client;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.TestKit.Orchestrations;
using Official = Microsoft.DurableTask;

namespace PerfServerless.Functions.Azure.Tests.Engine;

/// <summary>The official client of the engine that a <see cref="FakeOrchestration"/> plays.</summary>
internal sealed class EngineClient(FakeOrchestration engine) : DurableTaskClient("engine")
{
    private readonly HashSet<string> stranded = [];

    /// <summary>Runs before a start, as somebody else's start in the same moment would.</summary>
    public Action<string> BeforeStart { get; set; } = static _ => { };

    /// <summary>What was begun, one line a start.</summary>
    public List<string> Starts { get; } = [];

    public List<string> Refused { get; } = [];

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        Official.TaskName orchestratorName, object? input = null, Official.StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        var id = options!.InstanceId!;
        BeforeStart(id);
        var status = StatusOf(id);
        if (status is { } there && options.DedupeStatuses?.Contains(there.ToString()) == true)
        {
            Refused.Add(id);
            throw new InvalidOperationException($"An instance '{id}' exists.");
        }

        if (status == OrchestrationRuntimeStatus.Pending) stranded.Add(id); // replaced before it began: neither of the two ever does
        Starts.Add(id);
        engine.Start(orchestratorName.Name, id, input, options.Version?.Version ?? "");
        return Task.FromResult(id);
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        engine.RaiseAt(engine.Now, eventName, eventPayload is JsonElement json ? OfficialPayload.Read<string>(json) : eventPayload, instanceId);
        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Task.FromResult(StatusOf(instanceId) is { } status ? new OrchestrationMetadata(engine.Find(instanceId)!.Name, instanceId) { RuntimeStatus = status } : null);

    public override Official.AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private OrchestrationRuntimeStatus? StatusOf(string id) => engine.Find(id) switch
    {
        null => null,
        _ when stranded.Contains(id) => OrchestrationRuntimeStatus.Pending,
        { History.Count: 0, Generation: 1 } => OrchestrationRuntimeStatus.Pending,
        var instance => (OrchestrationRuntimeStatus)(int)instance.Status,
    };
}
