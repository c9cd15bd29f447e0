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

    private readonly Channel<TenantId> kicks = Channel.CreateUnbounded<TenantId>(new() { SingleReader = true });

    /// <summary>Something was committed for this tenant.</summary>
    internal void Kick(TenantId tenant) => kicks.Writer.TryWrite(tenant);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await orchestrations.WhenActiveAsync(stoppingToken);
        // What an earlier process committed and did not live to publish.
        foreach (var tenant in await RetriedAsync("Reading the tenants", () => scorecards.TenantsAsync(stoppingToken), stoppingToken)) Kick(tenant);

        await foreach (var tenant in kicks.Reader.ReadAllAsync(stoppingToken))
        {
            await RetriedAsync($"Publishing the events of {tenant}", () => PublishAsync(tenant, stoppingToken), stoppingToken);
        }
    }

    /// <summary>Publishes everything that waits.</summary>
    /// <returns>How many events went out.</returns>
    public async Task<int> PublishAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var published = 0;
        while (await requests.PendingAsync(tenant, cancellationToken) is { Count: > 0 } pending)
        {
            foreach (var message in pending)
            {
                // A desk is there from the first thing it is told on.
                if (InstanceIds.TryDesk(message.InstanceId) is { } desk) await desks.EnsureRunningAsync(desk, cancellationToken);
                await orchestrations.TellAsync(message.InstanceId, message.EventName, message.Payload, cancellationToken);
                await requests.PublishedAsync(tenant, message.Id, cancellationToken);
                published++;
            }
        }

        return published;
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
