using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Retrying;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Events;

/// <summary>
/// Puts committed events into their organisation's log and brings them to every destination, each at its own pace: one that fails holds up no
/// other. Nothing is asked while nothing happens.
/// </summary>
internal sealed class EventRelay(
    EventDestinations destinations, IEventLog log, IEventDestinationStore store, IScorecardStore scorecards, IOrchestrations orchestrations,
    DeliveryClaims claims, IHeldNews news, IOptions<AppOptions> options, TimeProvider machine, ILogger<EventRelay> logger)
    : BackgroundService, IAnnouncer
{
    private const int JitterSeed = 1;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TrimmedEvery = TimeSpan.FromDays(1);

    private readonly Random jitter = new(JitterSeed);
    private readonly ConcurrentDictionary<TenantId, SerialRun> gatherings = new();
    private readonly ConcurrentDictionary<(TenantId Tenant, string Destination), SerialRun> deliveries = new();
    private readonly ConcurrentDictionary<(TenantId Tenant, string Destination), EventCourier> couriers = new();
    private readonly ConcurrentDictionary<(TenantId Tenant, string Destination), SemaphoreSlim> gates = new();
    private readonly ConcurrentDictionary<(TenantId Tenant, string Destination), DateTimeOffset> planned = new();
    private readonly ConcurrentDictionary<TenantId, DateTimeOffset> trimmed = new();
    private readonly TaskCompletionSource<CancellationToken> begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool TellsPersonal => options.Value.Events.Personal;

    public ValueTask<bool> IsHeardAsync(TenantId tenant, CancellationToken cancellationToken) => destinations.AnyAsync(tenant, cancellationToken);

    public void Kick(TenantId tenant) => gatherings.GetOrAdd(tenant, t => new SerialRun(() => GatherAsync(t))).Ask();

    public async Task PublishAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        foreach (var destination in await PreparedAsync(tenant, cancellationToken))
        {
            try
            {
                await OneAtATimeAsync(tenant, destination, cancellationToken);
                // A log line from the background may be lost on Azure; this round is a call of its own, so that an alert finds it.
                if (CourierOf(tenant, destination).HeldAt is { } since) logger.StillHeld(destination.Id, tenant, since);
            }
            catch (StaleWriteException)
            {
                Forget(tenant, destination.Id); // another process is at it
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await orchestrations.WhenActiveAsync(stoppingToken);
        begun.TrySetResult(stoppingToken);
        // What an earlier process committed and did not live to deliver.
        for (var pause = ShortestPause; ; pause = DoublingPause.After(pause, LongestPause))
        {
            try
            {
                foreach (var tenant in await scorecards.TenantsAsync(stoppingToken)) Kick(tenant);
                break;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.DeliveringFailed(default, "-", pause, e);
            }

            await Task.Delay(pause, machine, stoppingToken);
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, machine, stoppingToken);
    }

    /// <summary>Lets a destination be tried at once, also where it was left alone for a while.</summary>
    internal void Forget(TenantId tenant, string destination) => couriers.TryRemove((tenant, destination), out _);

    private async Task GatherAsync(TenantId tenant)
    {
        var stopping = await begun.Task;
        await InsistAsync(tenant, null, async () =>
        {
            foreach (var destination in await PreparedAsync(tenant, stopping))
                deliveries.GetOrAdd((tenant, destination.Id), _ => new SerialRun(() => DeliverAsync(tenant, destination.Id))).Ask();
        }, stopping);
    }

    /// <summary>Gives every destination its place in the log, and then puts into the log what waits.</summary>
    private async Task<IReadOnlyList<IEventDestination>> PreparedAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var all = await destinations.OfAsync(tenant, cancellationToken);
        foreach (var destination in all)
        {
            if (couriers.ContainsKey((tenant, destination.Id)) || await store.ProgressAsync(tenant, destination.Id, cancellationToken) is not null) continue;
            var end = await log.EndAsync(tenant, cancellationToken);
            await store.AddProgressAsync(tenant, new() { Destination = destination.Id, Position = end }, cancellationToken);
        }

        if (all.Count == 0) return all;

        await log.GatherAsync(tenant, cancellationToken);
        await TrimAsync(tenant, cancellationToken);
        return all;
    }

    private async Task TrimAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var now = machine.GetUtcNow();
        if (trimmed.TryGetValue(tenant, out var last) && now - last < TrimmedEvery) return;

        trimmed[tenant] = now;
        var count = await log.TrimAsync(tenant, now.AddDays(-options.Value.Events.KeptDays), cancellationToken);
        if (count > 0) logger.Trimmed(count, tenant);
    }

    private async Task DeliverAsync(TenantId tenant, string id)
    {
        var stopping = await begun.Task;
        await InsistAsync(tenant, id, async () =>
        {
            if ((await destinations.OfAsync(tenant, stopping)).FirstOrDefault(d => d.Id == id) is not { } destination) return;
            try
            {
                if (await OneAtATimeAsync(tenant, destination, stopping) is { } next) _ = KickAtAsync(tenant, id, next, stopping);
            }
            catch (StaleWriteException)
            {
                // Removed meanwhile, replayed by somebody, or delivered by another process: looked at anew.
                Forget(tenant, id);
                _ = KickAtAsync(tenant, id, machine.GetUtcNow() + ShortestPause, stopping);
            }
        }, stopping);
    }

    private async Task<DateTimeOffset?> OneAtATimeAsync(TenantId tenant, IEventDestination destination, CancellationToken cancellationToken)
    {
        var gate = gates.GetOrAdd((tenant, destination.Id), _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await CourierOf(tenant, destination).DeliverAsync(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private EventCourier CourierOf(TenantId tenant, IEventDestination destination)
    {
        // A webhook that was changed has a courier of its own.
        var courier = couriers.GetOrAdd((tenant, destination.Id), _ => Make());
        if (ReferenceEquals(courier.Destination, destination)) return courier;
        return couriers[(tenant, destination.Id)] = Make();

        EventCourier Make() => new(tenant, destination, log, store, claims, news, Draw, machine, logger);
    }

    private double Draw()
    {
        lock (jitter) return jitter.NextDouble();
    }

    private async Task KickAtAsync(TenantId tenant, string destination, DateTimeOffset at, CancellationToken stopping)
    {
        // Whatever happens meanwhile finds the same moment: one waits for it.
        if (planned.TryGetValue((tenant, destination), out var soonest) && soonest <= at) return;

        planned[(tenant, destination)] = at;
        try
        {
            var pause = at - machine.GetUtcNow();
            if (pause > TimeSpan.Zero) await Task.Delay(pause, machine, stopping);
            planned.TryRemove(new((tenant, destination), at));
            Kick(tenant);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return; // the next process reads it when it begins
        }
    }

    /// <param name="destination">Null for the gathering.</param>
    private async Task InsistAsync(TenantId tenant, string? destination, Func<Task> act, CancellationToken stopping)
    {
        for (var pause = ShortestPause; ; pause = DoublingPause.After(pause, LongestPause))
        {
            try
            {
                await act();
                return;
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return; // the process ends, and the next one goes on
            }
            catch (Exception e)
            {
                if (destination is null) logger.GatheringFailed(tenant, pause, e);
                else logger.DeliveringFailed(tenant, destination, pause, e);
            }

            try
            {
                await Task.Delay(pause, machine, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
