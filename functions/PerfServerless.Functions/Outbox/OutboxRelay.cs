using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Outbox;

/// <summary>
/// Publishes the events that were committed together with their facts, oldest first, and forgets each when its orchestration has it.
/// A crash between the two publishes it again: receivers look at the state, so that a repeat changes nothing.
/// </summary>
public sealed class OutboxRelay(
    ICheckInStore requests, IScorecardStore scorecards, IOrchestrations orchestrations, IDeskStarter desks, TimeProvider machine, ILogger<OutboxRelay> logger)
    : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly Channel<(TenantId Tenant, IReadOnlyCollection<OutboxMessage>? Committed)> kicks =
        Channel.CreateUnbounded<(TenantId, IReadOnlyCollection<OutboxMessage>?)>(new() { SingleReader = true });

    /// <summary>Something was committed for this tenant, or may have been.</summary>
    /// <param name="committed">What it was, so that it need not be read again; null where that is not known.</param>
    internal void Kick(TenantId tenant, IReadOnlyCollection<OutboxMessage>? committed = null) => kicks.Writer.TryWrite((tenant, committed));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await orchestrations.WhenActiveAsync(stoppingToken);
        // What an earlier process committed and did not live to publish.
        foreach (var tenant in await RetriedAsync("Reading the tenants", () => scorecards.TenantsAsync(stoppingToken), stoppingToken)) Kick(tenant);

        await foreach (var (tenant, committed) in kicks.Reader.ReadAllAsync(stoppingToken))
        {
            var known = committed;
            await RetriedAsync(
                $"Publishing the events of {tenant}",
                () =>
                {
                    // What failed once is read anew: part of it may be out.
                    var events = Interlocked.Exchange(ref known, null);
                    return events is null ? PublishAsync(tenant, stoppingToken) : PublishAsync(tenant, events, stoppingToken);
                },
                stoppingToken);
        }
    }

    /// <summary>Publishes everything that waits.</summary>
    /// <returns>How many events went out.</returns>
    public async Task<int> PublishAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var published = 0;
        while (await requests.PendingAsync(tenant, cancellationToken) is { Count: > 0 } pending) published += await PublishAsync(
            tenant,
            pending,
            cancellationToken);
        return published;
    }

    private async Task<int> PublishAsync(TenantId tenant, IReadOnlyCollection<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        foreach (var message in messages)
        {
            // A desk is there from the first thing it is told on.
            if (InstanceIds.TryDesk(message.InstanceId) is { } desk) await desks.EnsureRunningAsync(desk, cancellationToken);
            await orchestrations.TellAsync(message.InstanceId, message.EventName, message.Payload, cancellationToken);
            await requests.PublishedAsync(tenant, message.Id, cancellationToken);
        }

        return messages.Count;
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
