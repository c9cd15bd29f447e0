using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Outbox;

/// <summary>
/// Publishes the events that were committed together with their facts, and forgets them when their orchestrations have them. What this process
/// commits goes out at once, many side by side; what another one left, or could not go out, is read and goes out oldest first. A crash between
/// the two publishes an event again: receivers look at the state, so that a repeat, or another order, changes nothing.
/// </summary>
public sealed class OutboxRelay(
    ICheckInStore requests,
    IScorecardStore scorecards,
    IOrchestrations orchestrations,
    IDeskStarter desks,
    PeopleFirst people,
    TimeProvider machine,
    ILogger<OutboxRelay> logger)
    : BackgroundService
{
    private const int AtOnce = 64;
    private const int ForgottenAtOnce = 100;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>So long an event lets people go first.</summary>
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(2);

    private readonly Channel<(TenantId Tenant, IReadOnlyCollection<OutboxMessage> Events, long At)> committed =
        Channel.CreateUnbounded<(TenantId, IReadOnlyCollection<OutboxMessage>, long)>();
    private readonly Channel<TenantId> unread = Channel.CreateUnbounded<TenantId>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<TenantId, bool> waiting = new();
    private readonly Channel<(TenantId Tenant, string Id)> told = Channel.CreateUnbounded<(TenantId, string)>(new() { SingleReader = true });

    /// <summary>Something was committed for this tenant, or may have been: what waits is to be read.</summary>
    internal void Kick(TenantId tenant)
    {
        if (waiting.TryAdd(tenant, true)) unread.Writer.TryWrite(tenant);
    }

    /// <summary>These were committed: they need not be read again.</summary>
    internal void Kick(TenantId tenant, IReadOnlyCollection<OutboxMessage> events) =>
        committed.Writer.TryWrite((tenant, events, machine.GetTimestamp()));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await orchestrations.WhenActiveAsync(stoppingToken);
        // What an earlier process committed and did not live to publish.
        foreach (var tenant in await RetriedAsync("Reading the tenants", () => scorecards.TenantsAsync(stoppingToken), stoppingToken)) Kick(tenant);

        await Task.WhenAll(PublishCommittedAsync(stoppingToken), PublishUnreadAsync(stoppingToken), ForgetToldAsync(stoppingToken));
    }

    /// <summary>Publishes everything that waits. One that cannot go out keeps back none of the others.</summary>
    /// <returns>How many events went out.</returns>
    /// <exception cref="AggregateException">Some could not go out, and wait on.</exception>
    public async Task<int> PublishAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var published = 0;
        while (await requests.PendingAsync(tenant, cancellationToken) is { Count: > 0 } pending)
        {
            var faults = new List<Exception>();
            foreach (var message in pending)
            {
                try
                {
                    await TellAsync(message, cancellationToken);
                    await requests.PublishedAsync(tenant, [message.Id], cancellationToken);
                    published++;
                }
                catch (Exception e) when (!cancellationToken.IsCancellationRequested)
                {
                    faults.Add(e);
                }
            }

            if (faults.Count > 0) throw new AggregateException($"{faults.Count} of {pending.Count} events of {tenant} could not go out.", faults);
        }

        return published;
    }

    private Task PublishCommittedAsync(CancellationToken stoppingToken) =>
        Parallel.ForEachAsync(
            committed.Reader.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
            async (commit, _) =>
            {
                try
                {
                    await people.WhenNobodyWaitsAsync(Courtesy - machine.GetElapsedTime(commit.At), stoppingToken);
                    await Task.WhenAll(commit.Events.Select(message => TellAsync(message, stoppingToken)));
                    foreach (var message in commit.Events) told.Writer.TryWrite((commit.Tenant, message.Id));
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    // Part of it may be out; whatever stayed is read, and tried again until it is out.
                    logger.NotPublished(commit.Tenant, e);
                    Kick(commit.Tenant);
                }
            });

    private async Task PublishUnreadAsync(CancellationToken stoppingToken)
    {
        await foreach (var tenant in unread.Reader.ReadAllAsync(stoppingToken))
        {
            waiting.TryRemove(tenant, out _); // what is committed from here on may be missed by the reading, and is asked for again
            await RetriedAsync($"Publishing the events of {tenant}", () => PublishAsync(tenant, stoppingToken), stoppingToken);
        }
    }

    private async Task ForgetToldAsync(CancellationToken stoppingToken)
    {
        while (await told.Reader.WaitToReadAsync(stoppingToken))
        {
            var ids = new List<(TenantId Tenant, string Id)>();
            while (ids.Count < ForgottenAtOnce && told.Reader.TryRead(out var id)) ids.Add(id);
            foreach (var group in ids.GroupBy(i => i.Tenant, i => i.Id))
            {
                await RetriedAsync(
                    $"Forgetting the published events of {group.Key}",
                    async () =>
                    {
                        await requests.PublishedAsync(group.Key, [.. group], stoppingToken);
                        return true;
                    },
                    stoppingToken);
            }
        }
    }

    private async Task TellAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        // A desk is there from the first thing it is told on.
        if (InstanceIds.TryDesk(message.InstanceId) is { } desk) await desks.EnsureRunningAsync(desk, cancellationToken);
        await orchestrations.TellAsync(message.InstanceId, message.EventName, message.Payload, cancellationToken);
    }

    private async Task<T> RetriedAsync<T>(string what, Func<Task<T>> act, CancellationToken stoppingToken)
    {
        for (var pause = TimeSpan.FromMilliseconds(200); ; pause = DoublingPause.After(pause, LongestPause))
        {
            try
            {
                return await act();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.Retrying(what, pause, e);
            }

            await Task.Delay(pause, machine, stoppingToken);
        }
    }
}
