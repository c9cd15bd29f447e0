using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Outbox;

namespace PerfServerless.Functions.Azure.Functions;

/// <summary>Keeps the rhythm alive while nobody calls: an app that was scaled to zero wakes up for it.</summary>
public sealed class TimerFunctions(ClientSource clients, IScorecardStore scorecards, CadenceReconciler cadences, OutboxRelay outbox, IAnnouncer announcer)
{
    private const string EveryFiveMinutes = "0 */5 * * * *";

    /// <summary>
    /// Starts cadences whose orchestration is missing or failed, and publishes what a stopped process left in the outbox and in the events'
    /// log.
    /// </summary>
    [Function("Reconcile")]
    public async Task ReconcileAsync([TimerTrigger(EveryFiveMinutes)] TimerInfo timer, [DurableClient] DurableTaskClient client, FunctionContext function)
    {
        clients.Use(client);
        foreach (var tenant in await scorecards.TenantsAsync(function.CancellationToken))
        {
            await cadences.ReconcileAsync(tenant, function.CancellationToken);
            await outbox.PublishAsync(tenant, function.CancellationToken);
            await announcer.PublishAsync(tenant, function.CancellationToken);
        }
    }
}
