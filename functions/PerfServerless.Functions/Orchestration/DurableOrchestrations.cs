using PerfServerless.Durable.Client;

namespace PerfServerless.Functions.Orchestration;

/// <summary>The door to orchestrations over a durable client, whichever engine stands behind it.</summary>
/// <param name="isActive">Whether this process may write.</param>
/// <param name="whenActive">Completes when this process may write.</param>
public sealed class DurableOrchestrations(DurableTaskClient client, Func<bool> isActive, Func<CancellationToken, Task> whenActive) : IOrchestrations
{
    public bool IsActive => isActive();

    public Task WhenActiveAsync(CancellationToken cancellationToken) => whenActive(cancellationToken);

    public Task TellAsync(string instanceId, string eventName, string payload, CancellationToken cancellationToken) =>
        client.RaiseEventAsync(instanceId, eventName, payload, cancellationToken);

    public async Task<bool> EnsureRunningAsync(string instanceId, string orchestrator, object input, CancellationToken cancellationToken)
    {
        if (await client.GetInstanceAsync(instanceId, cancellationToken: cancellationToken) is { IsCompleted: false }) return false;

        await client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(InstanceId: instanceId), cancellationToken);
        return true;
    }
}
