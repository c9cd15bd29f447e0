using PerfServerless.Durable.Hub.Rows;

namespace PerfServerless.Durable.Hub.Instances;

/// <summary>Callers that wait for an instance to reach a state. Belongs to its shard's lane.</summary>
internal sealed class Waiters
{
    private readonly Dictionary<string, List<(Func<InstanceHead, bool> Reached, TaskCompletionSource<InstanceHead?> Done)>> byId = new(StringComparer.Ordinal);

    /// <summary>Completes with the head when it is reached, or with null when the instance is purged.</summary>
    public Task<InstanceHead?> Add(string instanceId, Func<InstanceHead, bool> reached, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<InstanceHead?>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!byId.TryGetValue(instanceId, out var list)) byId[instanceId] = list = [];
        list.RemoveAll(w => w.Done.Task.IsCompleted); // those who gave up
        list.Add((reached, done));
        return GivingUp(done, cancellationToken);
    }

    private static async Task<InstanceHead?> GivingUp(TaskCompletionSource<InstanceHead?> done, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(() => done.TrySetCanceled(cancellationToken));
        return await done.Task;
    }

    /// <param name="head">As committed; null where the instance is gone.</param>
    public void Tell(string instanceId, InstanceHead? head)
    {
        if (!byId.TryGetValue(instanceId, out var list)) return;

        foreach (var (_, done) in list.Where(w => head is null || w.Reached(head))) done.TrySetResult(head);
        list.RemoveAll(w => w.Done.Task.IsCompleted);
        if (list.Count == 0) byId.Remove(instanceId);
    }

    /// <summary>The term ends: whoever waits asks again.</summary>
    public void FailAll(Exception e)
    {
        foreach (var (_, done) in byId.Values.SelectMany(l => l)) done.TrySetException(e);
        byId.Clear();
    }
}
