using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Feeds;

namespace PerfServerless.Functions.Azure.Functions;

/// <summary>
/// Actuals that other systems send: by a storage queue, or by a Service Bus queue of the same name. A message that cannot be taken
/// fails its call, is tried again, and ends in the poison or dead-letter queue with the reason in the log.
/// </summary>
public sealed class FeedFunctions(ClientSource clients, ActualFeed feed)
{
    [Function("ActualsFromQueue")]
    public Task FromQueueAsync([QueueTrigger(ActualFeed.Queue, Connection = "AzureWebJobsStorage")] string message, [DurableClient] DurableTaskClient client, FunctionContext function) =>
        TakeAsync(message, client, function);

    [Function("ActualsFromServiceBus")]
    public Task FromServiceBusAsync([ServiceBusTrigger(ActualFeed.Queue, Connection = "ServiceBus")] string message, [DurableClient] DurableTaskClient client, FunctionContext function) =>
        TakeAsync(message, client, function);

    private async Task TakeAsync(string message, DurableTaskClient client, FunctionContext function)
    {
        clients.Use(client);
        await feed.TakeAsync(message, function.CancellationToken);
    }
}
