using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Activities;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.LifeCycle;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Terms;

namespace PerfServerless.Durable.Hub.Shards;

/// <summary>
/// The instances of one shard that memory holds, and whose turn it is. All of it happens on the shard's lane, one thing at a
/// time, so it needs no locks.
/// </summary>
internal sealed class Shard : IShard
{
    private readonly TermScope term;
    private readonly TurnProcessor processor;
    private readonly Dictionary<string, Instance> instances = new(StringComparer.Ordinal);
    private readonly WarmList warm;
    private readonly Queue<Instance> ready = new();
    private int active;
    private uint sequence;
    private TaskCompletionSource? idle;

    /// <param name="mostWarm">How many idle instances stay in memory.</param>
    public Shard(TermScope term, ActivityDispatcher activities, ShardLog log, Lane lane, int mostWarm)
    {
        (this.term, Log, Lane) = (term, log, lane);
        warm = new WarmList(mostWarm);
        Discarded = new DiscardedRows(log, term.Machine, term.Log, term.Life);
        processor = new TurnProcessor(term, this, activities);
    }

    public Lane Lane { get; }

    public ShardLog Log { get; }

    public string Partition => Log.Partition;

    public DiscardedRows Discarded { get; }

    public Waiters Waiters { get; } = new();

    /// <summary>Instances that memory holds.</summary>
    public int InMemory => instances.Count;

    /// <summary>Does something with an instance while no turn of it runs.</summary>
    public Task<T> WithAsync<T>(string instanceId, Func<Instance, Task<T>> command) => Lane.RunAsync(async () =>
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
    public Task<bool> StartAsync(string instanceId, HistoryEvent.ExecutionStarted start) =>
        WithAsync(instanceId, instance => processor.StartAsync(instance, start));

    public Instance Get(string instanceId)
    {
        if (!instances.TryGetValue(instanceId, out var instance)) instances[instanceId] = instance = new Instance(instanceId);
        return instance;
    }

    /// <summary>The instances that have something to do.</summary>
    public IReadOnlyList<string> Waiting() => [.. instances.Values.Where(i => i.HasSomethingToDo).Select(i => i.Id)];

    public Instance? Find(string instanceId) => instances.GetValueOrDefault(instanceId);

    public long NextSequence() => (Log.Epoch << 32) | ++sequence;

    public void Deliver(Arrival arrival)
    {
        if (term.Options.Courier is { } courier) courier.Carry(arrival.Message, () => Take(arrival), () => Take(arrival.Copy()));
        else Receive(arrival);
    }

    private void Take(Arrival arrival) => Lane.Post(() => Receive(arrival));

    private void Receive(Arrival arrival)
    {
        var instance = Get(arrival.Message.To);
        instance.Receive(arrival);
        Wake(instance);
    }

    public void WakeDue(string instanceId, DateTime? due = null)
    {
        if (term.Options.Courier is { } courier) courier.Carry(() => Lane.Post(() => LookAtDue(instanceId, due)));
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
        while (term.Life.IsRunning && active < term.Options.MaxConcurrentTurnsPerShard && ready.TryDequeue(out var instance))
        {
            instance.IsQueued = false;
            instance.IsBusy = true;
            warm.Remove(instance.Id);
            active++;
            _ = ProcessAsync(instance);
        }
    }

    /// <summary>Completes when no turn is in flight and all is written.</summary>
    public async Task QuietAsync()
    {
        while (active > 0)
        {
            idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await idle.Task;
        }

        Discarded.Flush();
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
            term.Life.Fence(e);
        }
        catch (OperationCanceledException) when (term.Life.Stopping.IsCancellationRequested)
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
}
