using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.Hub.Activities;
using PerfServerless.Durable.Hub.Care;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Instances;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Shards;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;

namespace PerfServerless.Durable.Hub;

/// <summary>
/// One stretch of being the active process, from take-over to stop or fencing. All that memory holds of instances belongs to
/// a term and goes with it.
/// </summary>
internal sealed class HubTerm : IDisposable
{
    private readonly HubSurroundings around;
    private readonly HubLease lease;
    private readonly TermLife life = new();
    private readonly ActivityDispatcher activities;
    private readonly Shard[] shards;

    public HubTerm(HubSurroundings around, HubLease lease, int shardCount)
    {
        (this.around, this.lease, Epoch) = (around, lease, lease.Epoch);
        var options = around.Options;
        Scope = new TermScope(around, life)
        {
            Deliver = Deliver,
            Care = new CarefulRunning(options, around.Machine, around.Log, life, new CareMarks(Route), lease.UncleanEnds),
            Due = new DueTimes(around.Business, (id, due) => Route(id).Lane.Post(() => Route(id).WakeDue(id, due))),
        };

        var invoker = new ActivityInvoker(around.Registry, around.Services.GetRequiredService<IServiceScopeFactory>(), options.Execution);
        activities = new ActivityDispatcher(invoker, Scope.Care, options, life.Stopping);
        var mostWarm = Math.Max(1, options.WarmInstances / shardCount);
        shards = [.. Enumerable.Range(0, shardCount).Select(i => new Shard(Scope, activities, LogOf(i), new Lane(options.Scheduling.NewLane()), mostWarm))];
    }

    public TermScope Scope { get; }

    public IHubStore Store => around.Store;

    public long Epoch { get; }

    public IReadOnlyList<Shard> Shards => shards;

    /// <summary>Completes when another process has taken over.</summary>
    public Task<HubFencedException> Fenced => life.Fenced;

    /// <summary>The business time of the newest commit of the terms before; null for a new hub.</summary>
    public DateTimeOffset? LastBusinessTime { get; private set; }

    /// <summary>
    /// Whether what memory holds may still be told: not where this process stood still until another one took over. Asks the store
    /// only where the lease was not renewed in its time, and waits for its answer.
    /// </summary>
    public async Task<bool> HoldsAsync() => lease.IsSure || await lease.IsMineAsync(Scope.Patient);

    /// <inheritdoc cref="HubLease.IsSure"/>
    public bool IsSure => lease.IsSure;

    /// <summary>Waits until nobody else can have the lease; that is at once unless this process stood still. Ends with the term too.</summary>
    public async Task SureOrOverAsync(CancellationToken cancellationToken)
    {
        for (var renewal = lease.Renewed; !lease.IsSure && !life.Ended.IsCompleted; renewal = lease.Renewed)
            await Task.WhenAny(renewal, life.Ended).WaitAsync(cancellationToken);
    }

    public Shard Route(string instanceId) => shards[HubKeys.ShardOf(instanceId, shards.Length)];

    /// <summary>Makes this process the owner of all shards; whoever was it before can write no more.</summary>
    public async Task TakeOverAsync()
    {
        await OnEachAsync(s => s.Log.TakeOverAsync());
        LastBusinessTime = shards.Max(s => s.Log.BusinessTime);
        Scope.Clock.GoOnFrom(LastBusinessTime);
    }

    /// <summary>Reads what waits, then begins.</summary>
    public async Task BeginAsync()
    {
        await OnEachAsync(s => new ShardRestore(Scope, s).ReadAsync());

        var waiting = await Task.WhenAll(shards.Select(s => s.Lane.RunAsync(() => Task.FromResult(s.Waiting()))));
        Scope.Care.Begin(waiting.SelectMany(w => w).Concat(Scope.Due.DueBy(around.Business.GetUtcNow().UtcDateTime)));
        life.Begin();
        foreach (var shard in shards) shard.Lane.Post(shard.BeginReady);
        Scope.Due.Open();
    }

    public void Fence(HubFencedException e) => life.Fence(e);

    /// <summary>Lets turns and activities in flight end, within a bound, and then lets go of everything.</summary>
    public async Task EndAsync(TimeSpan within, Exception reason)
    {
        Scope.Due.Dispose();
        try
        {
            if (!Fenced.IsCompleted) await QuietAsync().WaitAsync(within, around.Machine);
        }
        catch (Exception e) when (e is TimeoutException or HubFencedException)
        {
            around.Log.StoppedInFlight(within);
        }

        life.End();
        Scope.Care.Close();
        await OnEachAsync(s =>
        {
            s.Waiters.FailAll(reason);
            return Task.CompletedTask;
        });
    }

    public void Dispose()
    {
        Scope.Due.Dispose();
        life.Dispose();
    }

    private ShardLog LogOf(int shard) =>
        new(around.Store, HubKeys.Partition(shard), lease.Token, lease.Epoch, () => Scope.Clock.Now(), around.Machine, life);

    private void Deliver(Arrival arrival)
    {
        var shard = Route(arrival.Message.To);
        shard.Lane.Post(() => shard.Deliver(arrival));
    }

    private async Task QuietAsync()
    {
        await activities.CloseAsync();
        foreach (var shard in shards) shard.Lane.Post(shard.BeginReady);
        await OnEachAsync(s => s.QuietAsync());
    }

    private Task OnEachAsync(Func<Shard, Task> action) => Task.WhenAll(shards.Select(s => s.Lane.RunAsync(async () => await action(s))));
}
