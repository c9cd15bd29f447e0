using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Turns;

namespace PerfServerless.Durable.Hub.Running;

/// <summary>
/// One stretch of being the active process, from take-over to stop or fencing. All that memory holds of instances belongs to
/// a term and goes with it.
/// </summary>
internal sealed class HubTerm : IDisposable
{
    private readonly TimeProvider business;
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource<HubFencedException> fenced = new();
    private readonly ActivityDispatcher activities;
    private readonly Shard[] shards;
    private long newestTicks;

    public HubTerm(
        DurableTaskRegistry registry, IHubStore store, HubOptions options, IServiceProvider services,
        TimeProvider business, TimeProvider machine, ILogger logger, HubDiagnostics diagnostics, string token, long epoch, int uncleanEnds, int shardCount)
    {
        this.business = business;
        (Store, Options, Machine, Log, Diagnostics, Token, Epoch, ShardCount) = (store, options, machine, logger, diagnostics, token, epoch, shardCount);
        Care = new CarefulRunning(this, uncleanEnds);
        Patient = new PatientStore(store, machine, stopping.Token);
        Runner = new TurnRunner((id, status) => new OrchestrationExecution(id, registry, services, options.Execution, status), options);
        Due = new DueTimes(business, (id, due) => Route(id).Post(() => Route(id).WakeDue(id, due)));

        var invoker = new ActivityInvoker(registry, services.GetRequiredService<IServiceScopeFactory>(), options.Execution);
        activities = new ActivityDispatcher(invoker, Care, options.Scheduling.Activities, options.MaxConcurrentActivities, stopping.Token);
        shards = [.. Enumerable.Range(0, shardCount).Select(i => new Shard(this, i, options.Scheduling.NewLane()))];
    }

    public IHubStore Store { get; }

    public PatientStore Patient { get; }

    public HubOptions Options { get; }

    public TimeProvider Machine { get; }

    public ILogger Log { get; }

    public HubDiagnostics Diagnostics { get; }

    public string Token { get; }

    public long Epoch { get; }

    public int ShardCount { get; }

    /// <summary>The lease under which the term runs.</summary>
    public required HubLease Lease { get; init; }

    public CarefulRunning Care { get; }

    public TurnRunner Runner { get; }

    public DueTimes Due { get; }

    public CancellationToken Stopping => stopping.Token;

    public IReadOnlyList<Shard> Shards => shards;

    public ParkedInstances Parked { get; } = new();

    /// <summary>Whether turns may begin: all is read, and the term has not ended.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Completes when another process has taken over.</summary>
    public Task<HubFencedException> Fenced => fenced.Task;

    /// <summary>The business time of the newest commit of the terms before; null for a new hub.</summary>
    public DateTimeOffset? LastBusinessTime { get; private set; }

    /// <summary>
    /// Whether what memory holds may still be told: not where this process stood still until another one took over. Asks the store
    /// only where the lease was not renewed in its time, and waits for its answer.
    /// </summary>
    public async Task<bool> HoldsAsync() => Lease.IsSure || await Lease.IsMineAsync(Patient);

    public Shard Route(string instanceId) => shards[HubKeys.ShardOf(instanceId, shards.Length)];

    /// <summary>The business clock, but never before what it showed earlier or what is committed.</summary>
    public DateTimeOffset BusinessNow()
    {
        var now = business.GetUtcNow().UtcTicks;
        for (var seen = Interlocked.Read(ref newestTicks); ; seen = Interlocked.Read(ref newestTicks))
        {
            if (now <= seen) return new DateTimeOffset(seen, TimeSpan.Zero);
            if (Interlocked.CompareExchange(ref newestTicks, now, seen) == seen) return new DateTimeOffset(now, TimeSpan.Zero);
        }
    }

    /// <summary>Makes this process the owner of all shards; whoever was it before can write no more.</summary>
    public async Task TakeOverAsync()
    {
        await Task.WhenAll(shards.Select(s => s.RunAsync(async () =>
        {
            await s.Log.TakeOverAsync();
            return true;
        })));
        LastBusinessTime = shards.Max(s => s.Log.BusinessTime);
        newestTicks = LastBusinessTime?.UtcTicks ?? 0;
    }

    /// <summary>Reads what waits, then begins.</summary>
    public async Task BeginAsync()
    {
        await Task.WhenAll(shards.Select(s => s.RunAsync(async () =>
        {
            await new ShardRestore(this, s).ReadAsync();
            return true;
        })));

        var waiting = await Task.WhenAll(shards.Select(s => s.RunAsync(() => Task.FromResult(s.Waiting()))));
        Care.Begin(waiting.SelectMany(w => w).Concat(Due.DueBy(business.GetUtcNow().UtcDateTime)));
        IsRunning = true;
        foreach (var shard in shards) shard.Post(shard.BeginReady);
        Due.Open();
    }

    public void Run(ActivityRun run) => activities.Enqueue(run);

    public void Deliver(Arrival arrival)
    {
        var shard = Route(arrival.Message.To);
        shard.Post(() => shard.Deliver(arrival));
    }

    public void Fence(HubFencedException e)
    {
        IsRunning = false;
        fenced.TrySetResult(e);
    }

    /// <summary>Lets turns and activities in flight end, within a bound, and then lets go of everything.</summary>
    public async Task EndAsync(TimeSpan within, Exception reason)
    {
        Due.Dispose();
        try
        {
            if (!fenced.Task.IsCompleted) await QuietAsync().WaitAsync(within, Machine);
        }
        catch (Exception e) when (e is TimeoutException or HubFencedException)
        {
            Log.StoppedInFlight(within);
        }

        IsRunning = false;
        stopping.Cancel();
        Care.Close();
        await Task.WhenAll(shards.Select(s => s.RunAsync(() =>
        {
            s.Waiters.FailAll(reason);
            return Task.FromResult(true);
        })));
    }

    public void Dispose()
    {
        Due.Dispose();
        stopping.Dispose();
    }

    private async Task QuietAsync()
    {
        await activities.CloseAsync();
        foreach (var shard in shards) shard.Post(shard.BeginReady);
        await Task.WhenAll(shards.Select(s => s.RunAsync(async () =>
        {
            await s.QuietAsync();
            return true;
        })));
    }
}
