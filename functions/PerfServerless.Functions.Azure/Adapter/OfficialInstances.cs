using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Instances;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>Instances as Azure's engine tells of them. Inputs are asked for too, because what an instance says of itself comes only with them.</summary>
public sealed class OfficialInstances(OfficialClient client) : IInstanceSource
{
    /// <summary>What the worker makes one timer of at most, by its default.</summary>
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(3);

    public EngineFacts Facts { get; } = new(ListsDue: false, Parks: false, EngineWords.AzureLacks, LongestTimer);

    public Saying Engine => EngineWords.Azure;

    public async Task<Page<InspectedInstance>> ListAsync(OrchestrationQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);

        // Parked is a state of the embedded hub alone; asked for nothing else, the official engine would answer with everything.
        if (query.Statuses is { Count: > 0 } statuses && statuses.All(s => s == OrchestrationRuntimeStatus.Blocked)) return new Page<InspectedInstance>([]);

        await foreach (
            var page in client.GetAllInstancesAsync(query with { FetchInputsAndOutputs = true })
                .AsPages(query.ContinuationToken, query.PageSize, cancellationToken))
        {
            return new Page<InspectedInstance>([.. page.Values.Select(OfficialMetadata.Inspected)], page.ContinuationToken);
        }

        return new Page<InspectedInstance>([]);
    }

    public Task<Saying> CarryOutAsync(InstanceCommand command, string instanceId, string? reason, CancellationToken cancellationToken) => command switch
    {
        InstanceCommand.Terminate => TerminateAsync(instanceId, reason, cancellationToken),
        InstanceCommand.Rewind => RewindAsync(instanceId, reason, cancellationToken),
        InstanceCommand.Suspend or InstanceCommand.Resume or InstanceCommand.Purge =>
            client.CarryOutAsync(command, instanceId, reason, cancellationToken),
    };

    public async Task<InspectedInstance?> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(instanceId, getInputsAndOutputs: true, cancellationToken) is { } found ? OfficialMetadata.Inspected(found) : null;

    /// <summary>The engine ends one instance alone, so what it had started is read before, and ended after it.</summary>
    private async Task<Saying> TerminateAsync(string instanceId, string? reason, CancellationToken cancellationToken)
    {
        var children = await ChildrenAsync(instanceId, cancellationToken);
        await client.TerminateInstanceAsync(instanceId, new TerminateInstanceOptions(reason), cancellationToken);
        if (children is null) return EngineWords.AzureTerminatedAlone.Say(instanceId);

        var whole = true;
        foreach (var child in children) whole &= await EndAsync(child, reason, cancellationToken);

        return whole ? InstanceWords.Terminated.Say(instanceId) : EngineWords.AzureTerminatedAlone.Say(instanceId);
    }

    /// <returns>False where what the child had started may go on.</returns>
    private async Task<bool> EndAsync(string child, string? reason, CancellationToken cancellationToken)
    {
        if (!await LivesAsync(child, cancellationToken)) return true;
        try
        {
            return (await TerminateAsync(child, reason, cancellationToken)).Id == InstanceWords.Terminated.Id;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (await LivesAsync(child, cancellationToken)) throw;
            return true; // it ended by itself in between, which the engine refuses to terminate
        }
    }

    private async Task<bool> LivesAsync(string instanceId, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(instanceId, cancellationToken: cancellationToken) is { IsCompleted: false };

    private async Task<Saying> RewindAsync(string instanceId, string? reason, CancellationToken cancellationToken)
    {
        try
        {
            await client.RewindInstanceAsync(instanceId, reason, cancellationToken);
            return EngineWords.AzureRewound.Say(instanceId);
        }
        catch (Exception e) when (e is NotSupportedException or NotImplementedException or InvalidOperationException)
        {
            throw new InstanceRefusedException(EngineWords.AzureCannotRewind.Say(instanceId, e.Message));
        }
    }

    /// <returns>Those it started and that have not answered; null where the backend hands out no history.</returns>
    private async Task<IReadOnlyList<string>?> ChildrenAsync(string instanceId, CancellationToken cancellationToken)
    {
        try
        {
            var history = await client.GetOrchestrationHistoryAsync(instanceId, cancellationToken);
            var answered = history.Select(AnsweredTask).ToHashSet();
            return [.. history.OfType<HistoryEvent.SubOrchestrationCreated>().Where(c => !answered.Contains(c.TaskId)).Select(c => c.InstanceId)];
        }
        catch (NotSupportedException)
        {
            return null;
        }
        catch (InstanceNotFoundException)
        {
            return []; // it has not begun, and so has started nothing
        }
    }

    private static int? AnsweredTask(HistoryEvent e) => e switch
    {
        HistoryEvent.SubOrchestrationCompleted c => c.TaskId,
        HistoryEvent.SubOrchestrationFailed f => f.TaskId,
        _ => null,
    };
}
