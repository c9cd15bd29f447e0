using Microsoft.Extensions.Logging;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Processes;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Hub;

/// <summary>
/// Runs orchestrations and activities inside this process, over a store. One process a hub is active; others stand by and take
/// over when its lease runs out. Every turn is one atomic commit, and nothing leaves before it.
/// </summary>
/// <remarks>
/// Business time (due times, the orchestrations' clock) and machine time (leases, retries) come from two providers. A business
/// provider that implements <see cref="IResumableClock"/> is told the business time of the newest commit before anything runs.
/// </remarks>
public sealed class EmbeddedHub : IAsyncDisposable
{
    private readonly HubSurroundings around;
    private readonly HubFounding founding;
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private TaskCompletionSource active = NewSignal();
    private Task running = Task.CompletedTask;
    private HubTerm? term;
    private HubState state = HubState.Starting;

    /// <param name="services">Makes orchestrators and activities.</param>
    /// <param name="business">The business clock: due times.</param>
    /// <param name="machine">The machine's clock: leases and retries.</param>
    public EmbeddedHub(
        DurableTaskRegistry registry, IHubStore store, HubOptions options, IServiceProvider services,
        TimeProvider business, TimeProvider machine, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(loggers);
        Diagnostics = new HubDiagnostics(() => term?.Scope.Parked.Count ?? 0);
        var logger = loggers.CreateLogger(HubDiagnostics.Name);
        around = new HubSurroundings(
            registry, new MeteredStore(store, Diagnostics), options.Checked(), services, business, machine, logger, Diagnostics);
        founding = new HubFounding(around);
        Client = new EmbeddedHubClient(this, registry, options);
        Inspector = new HubInspector(this, business);
    }

    /// <summary>Starts and steers instances. Throws <see cref="HubNotActiveException"/> while this process is not the active one.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>Shows instances to people: state, next due time, lag, history.</summary>
    public HubInspector Inspector { get; }

    public HubDiagnostics Diagnostics { get; }

    public HubState State
    {
        get { lock (gate) return state; }
    }

    /// <summary>The business time of the newest commit when this process became active; null before, and for a new hub.</summary>
    public DateTimeOffset? LastBusinessTime { get; private set; }

    /// <summary>
    /// Completes when this process is the active one and nobody else can be: one that stood still longer than its lease has looked at it
    /// again. Whoever writes past the hub asks this first.
    /// </summary>
    public async Task WhenActive(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task signal;
            HubTerm? current;
            lock (gate) (signal, current) = (active.Task, state == HubState.Active ? term : null);
            if (current is { IsSure: true }) return;

            await (current?.SureOrOverAsync(cancellationToken) ?? signal.WaitAsync(cancellationToken));
        }
    }

    /// <summary>Completes when the hub has stopped. Fails where it cannot run at all, as where it turns out to belong to another application.</summary>
    public Task Completion => running;

    /// <summary>Begins to stand by for becoming active, and returns once that is under way. A store that does not answer is waited for.</summary>
    /// <exception cref="InvalidOperationException">The hub belongs to another application.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        var description = await founding.FirstLookAsync(cancellationToken);
        // The start's token ends the first look and nothing more: from here on StopAsync ends the hub.
        running = Task.Factory.StartNew(
            () => RunAsync(description), CancellationToken.None, TaskCreationOptions.DenyChildAttach, around.Options.Scheduling.NewLane()).Unwrap();
    }

    /// <summary>Lets turns and activities in flight end, within <see cref="HubOptions.StopWithin"/>, and gives the lease up.</summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        Enter(HubState.Stopping);
        stopping.Cancel();
        await running.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!Completion.IsFaulted) await StopAsync(); // why it failed is told by Completion
        Diagnostics.Dispose();
        stopping.Dispose();
    }

    /// <summary>The term in which commands are taken.</summary>
    /// <exception cref="HubNotActiveException">This process is not the active one.</exception>
    internal HubTerm Term()
    {
        lock (gate) return state == HubState.Active && term is { } current ? current : throw new HubNotActiveException(state);
    }

    private async Task RunAsync(HubDescription? known)
    {
        if ((known ?? await founding.WaitAsync(stopping.Token)) is not { } description) return;

        for (var failures = 0; !stopping.IsCancellationRequested;)
        {
            try
            {
                await RunTermAsync(description);
                failures = 0;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (HubFencedException)
            {
                // Overtaken while taking over; whoever did it is watched like any holder.
            }
            catch (Exception e)
            {
                // Whatever it is, a hub that gave up here would stand silent in a process that looks alive.
                Enter(HubState.Starting);
                around.Log.TermFailed(around.Options.HubId, e);
                await PauseAsync(Backoff.After(++failures, e as HubStoreUnavailableException));
            }
        }
    }

    private async Task RunTermAsync(HubDescription description)
    {
        var me = HubProcess.Current(around.Options.NewId());
        var lease = new HubLease(around.Store, around.Options, around.Machine);
        while (!await lease.TryTakeAsync(me, stopping.Token))
        {
            if (State != HubState.StandBy && lease.Holder is { } holder) around.Log.StandingBy(around.Options.HubId, holder.ProcessId, holder.Machine);
            Enter(HubState.StandBy);
            await Task.Delay(around.Options.LeaseRenewal, around.Machine, stopping.Token);
        }

        Enter(HubState.Starting);
        using var next = new HubTerm(around, lease, description.Shards);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);

        // From the lease on it is renewed, however long the reading takes.
        var renewing = RenewAsync(lease, next, ending.Token);
        var reserve = around.Business is IReservedClock clock ? new ClockReserve(around, clock, next.Epoch) : null;
        var reserving = Task.CompletedTask;
        try
        {
            await ResumeAsync(next, reserve);
            reserving = reserve?.RunAsync(ending.Token) ?? Task.CompletedTask;
            await next.BeginAsync().WaitAsync(stopping.Token);
            Activate(next);
            await renewing;
        }
        finally
        {
            ending.Cancel();

            // What it met was thrown above, or comes second to what was.
            await Task.WhenAny(Task.WhenAll(renewing, reserving));
            await EndAsync(next, lease, reserve);
        }
    }

    /// <summary>Makes this process the owner of all shards, and lets business time go on from where it was.</summary>
    private async Task ResumeAsync(HubTerm next, ClockReserve? reserve)
    {
        await next.TakeOverAsync();
        LastBusinessTime = next.LastBusinessTime;
        var from = reserve is null ? next.LastBusinessTime : await reserve.ClaimAsync(next.LastBusinessTime, next.Scope.Patient, stopping.Token);
        if (around.Business is IResumableClock clock) clock.ResumeFrom(from);
    }

    /// <summary>Renews the lease until the term is fenced or ends. A renewal that the store leaves unanswered holds neither up.</summary>
    private async Task RenewAsync(HubLease lease, HubTerm current, CancellationToken ending)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ending);
        var renewing = RenewRegularlyAsync(lease, current, over.Token);
        await Task.WhenAny(current.Fenced, renewing);
        over.Cancel();
        await renewing;
    }

    private async Task RenewRegularlyAsync(HubLease lease, HubTerm current, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(around.Options.LeaseRenewal, around.Machine, over);
                if (current.Scope.Care.HasSettled) lease.Settle();
                if (!await lease.RenewAsync(over)) current.Fence(new HubFencedException(HubKeys.HubPartition));
                current.Scope.Due.Check(); // the machine's clock may have been set meanwhile
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                return;
            }
            catch (HubStoreUnavailableException e)
            {
                around.Log.LeaseNotRenewed(around.Options.HubId, e);
            }
        }
    }

    private void Activate(HubTerm next)
    {
        lock (gate)
        {
            if (state == HubState.Stopping) return;
            term = next;
        }

        Enter(HubState.Active);
        around.Log.Active(around.Options.HubId, next.Epoch, next.Shards.Count);
    }

    private async Task EndAsync(HubTerm ending, HubLease lease, ClockReserve? reserve)
    {
        var wasFenced = ending.Fenced.IsCompleted;
        lock (gate) term = null;
        if (wasFenced)
        {
            Enter(HubState.Fenced);
            around.Log.Fenced(around.Options.HubId);
        }
        else Enter(HubState.Starting); // without a term nobody is active

        await ending.EndAsync(around.Options.StopWithin, new HubNotActiveException(State));
        if (wasFenced) return;

        try
        {
            if (reserve is not null) await reserve.EndAsync(CancellationToken.None);
            // All is over but this; whoever stops the hub no longer waits for it, and a lease that is kept is waited out by others.
            await lease.ReleaseAsync(CancellationToken.None);
        }
        catch (HubStoreUnavailableException e)
        {
            around.Log.LeaseNotRenewed(around.Options.HubId, e); // it runs out by itself
        }
        catch (HubFencedException)
        {
            // A later term has begun: the clock and the lease are its own.
        }
    }

    private async Task PauseAsync(TimeSpan wait)
    {
        try
        {
            await Task.Delay(wait, around.Machine, stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // Whoever pauses looks at the token next.
        }
    }

    private void Enter(HubState next)
    {
        lock (gate)
        {
            if (state == HubState.Stopping) return;
            state = next;
            if (next == HubState.Active) active.TrySetResult();
            else if (active.Task.IsCompleted) active = NewSignal();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
