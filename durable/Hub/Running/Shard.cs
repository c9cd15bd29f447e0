using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Running;

/// <summary>
/// The instances of one shard that memory holds, and whose turn it is. All of it happens on the shard's lane, one thing at a
/// time, so it needs no locks.
/// </summary>
internal sealed class Shard
{
    private static readonly TimeSpan DiscardWithin = TimeSpan.FromMilliseconds(200);

    private readonly HubTerm term;
    private readonly TaskScheduler lane;
    private readonly TurnProcessor processor;
    private readonly Dictionary<string, Instance> instances = new(StringComparer.Ordinal);
    private readonly WarmList warm;
    private readonly Queue<Instance> ready = new();
    private readonly List<string> discarded = [];
    private readonly Waiters waiters = new();
    private int active;
    private uint sequence;
    private bool discardScheduled;
    private TaskCompletionSource? idle;

    public Shard(HubTerm term, int index, TaskScheduler lane)
    {
        (this.term, this.lane) = (term, lane);
        warm = new WarmList(Math.Max(1, term.Options.WarmInstances / term.ShardCount));
        Log = new ShardLog(term.Store, HubKeys.Partition(index), term.Token, term.Epoch, () => term.BusinessNow(), term.Fence, term.Machine, term.Stopping);
        processor = new TurnProcessor(term, this);
    }

    public ShardLog Log { get; }

    public string Partition => Log.Partition;

    public Waiters Waiters => waiters;

    /// <summary>Instances that memory holds.</summary>
    public int InMemory => instances.Count;

    /// <summary>Does something on the lane, some time.</summary>
    public void Post(Action action) => _ = Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.DenyChildAttach, lane);

    /// <summary>Does something on the lane and tells how it ended.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.DenyChildAttach, lane).Unwrap();

    /// <summary>Does something with an instance while no turn of it runs.</summary>
    public Task<T> WithAsync<T>(string instanceId, Func<Instance, Task<T>> command) => RunAsync(async () =>
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var instance = Get(instanceId);
        instance.Commands.Enqueue(async () =>
        {
            try
            {
                done.TrySetResult(await command(instance));
            }
            catch (Exception e)
            {
                done.TrySetException(e);
                if (e is not HubFencedException) instance.Forget();
            }
        });
        Wake(instance);
        return await done.Task;
    });

    /// <inheritdoc cref="InstanceStarts.BeginAsync"/>
    public Task<bool> StartAsync(string instanceId, HistoryEvent.ExecutionStarted start) => WithAsync(instanceId, instance => processor.StartAsync(instance, start));

    public Instance Get(string instanceId)
    {
        if (!instances.TryGetValue(instanceId, out var instance)) instances[instanceId] = instance = new Instance(instanceId);
        return instance;
    }

    /// <summary>The instances that have something to do.</summary>
    public IReadOnlyList<string> Waiting() => [.. instances.Values.Where(i => i.HasSomethingToDo).Select(i => i.Id)];

    public Instance? Find(string instanceId) => instances.GetValueOrDefault(instanceId);

    /// <summary>Grows within a term and from term to term: orders messages by arrival and makes execution ids.</summary>
    public long NextSequence() => (term.Epoch << 32) | ++sequence;

    public void Deliver(Arrival arrival)
    {
        if (term.Options.Courier is { } courier) courier.Carry(arrival, a => Post(() => Receive(a)));
        else Receive(arrival);
    }

    private void Receive(Arrival arrival)
    {
        var instance = Get(arrival.Message.To);
        instance.Receive(arrival);
        Wake(instance);
    }

    public void WakeDue(string instanceId, DateTime? due = null)
    {
        if (term.Options.Courier is { } courier) courier.Carry(() => Post(() => LookAtDue(instanceId, due)));
        else LookAtDue(instanceId, due);
    }

    private void LookAtDue(string instanceId, DateTime? due)
    {
        var instance = Get(instanceId);
        instance.IsDue = true;
        instance.FiredDue = due ?? instance.FiredDue;
        Wake(instance);
    }

    public void Wake(Instance instance)
    {
        if (instance.IsBusy || instance.IsQueued) return;

        instance.IsQueued = true;
        ready.Enqueue(instance);
        BeginReady();
    }

    /// <summary>Begins what waited for the whole hub to be read.</summary>
    public void BeginReady()
    {
        while (term.IsRunning && active < term.Options.MaxConcurrentTurnsPerShard && ready.TryDequeue(out var instance))
        {
            instance.IsQueued = false;
            instance.IsBusy = true;
            warm.Remove(instance.Id);
            active++;
            _ = ProcessAsync(instance);
        }
    }

    /// <summary>Removes a row that is no longer needed, together with others.</summary>
    public void Discard(string key)
    {
        discarded.Add(key);
        if (discarded.Count >= 50)
        {
            FlushDiscarded();
            return;
        }

        if (discardScheduled) return;
        discardScheduled = true;
        _ = DiscardLaterAsync();
    }

    /// <summary>What is to be removed rides along with what is about to be written.</summary>
    public void FlushDiscarded()
    {
        foreach (var keys in discarded.Chunk(CommitUnit.MostRows))
        {
            _ = RemoveAsync(keys);
        }

        discarded.Clear();
    }

    /// <summary>Completes when no turn is in flight and all is written.</summary>
    public async Task QuietAsync()
    {
        while (active > 0)
        {
            idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await idle.Task;
        }

        FlushDiscarded();
        await Log.Drained;
    }

    private async Task ProcessAsync(Instance instance)
    {
        try
        {
            await processor.ProcessAsync(instance);
        }
        catch (HubFencedException e)
        {
            term.Fence(e);
        }
        catch (OperationCanceledException) when (term.Stopping.IsCancellationRequested)
        {
            // The term ends; the store holds everything that counts.
        }
        catch (Exception e)
        {
            term.Log.TurnLost(instance.Id, e);
            instance.Forget();
        }

        End(instance);
    }

    private void End(Instance instance)
    {
        instance.IsBusy = false;
        active--;

        if (instance.HasSomethingToDo) Wake(instance);
        else if (!instance.IsPinned) Rest(instance);

        BeginReady();
        if (active > 0 || idle is not { } waiting) return;
        idle = null;
        waiting.TrySetResult();
    }

    private void Rest(Instance instance)
    {
        term.Care.Through(instance.Id);
        Keep(instance);
    }

    private void Keep(Instance instance)
    {
        var goes = instance.Head is null ? instance.Id : warm.Add(instance.Id);
        while (goes is not null)
        {
            if (instances.TryGetValue(goes, out var cold) && !cold.IsPinned) instances.Remove(goes);
            goes = warm.Overflow();
        }
    }

    private async Task DiscardLaterAsync()
    {
        await Task.Delay(DiscardWithin, term.Machine, CancellationToken.None);
        discardScheduled = false;
        if (term.IsRunning) FlushDiscarded();
    }

    private async Task RemoveAsync(string[] keys)
    {
        try
        {
            // One row that is gone already must not keep the others.
            while (keys.Length > 0 && await Log.AppendAsync(new CommitUnit([.. keys.Select(k => new RowChange.Delete(k))])) is UnitOutcome.Refused refused)
            {
                term.Log.DiscardRefused(refused.Change.Key);
                keys = [.. keys.Where(k => k != refused.Change.Key)];
            }
        }
        catch (HubFencedException e)
        {
            term.Fence(e);
        }
        catch (OperationCanceledException)
        {
            // The term ends; the rows are found and removed by the next one.
        }
    }
}
