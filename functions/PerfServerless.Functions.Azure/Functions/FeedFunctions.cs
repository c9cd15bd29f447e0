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
    public Task FromQueueAsync(
        [QueueTrigger(ActualFeed.Queue, Connection = "AzureWebJobsStorage")] string message, [DurableClient] DurableTaskClient client, FunctionContext function) =>
        TakeAsync(message, "Id", client, function);

    [Function("ActualsFromServiceBus")]
    public Task FromServiceBusAsync(
        [ServiceBusTrigger(ActualFeed.Queue, Connection = "ServiceBus")] string message, [DurableClient] DurableTaskClient client, FunctionContext function) =>
        TakeAsync(message, "MessageId", client, function);

    /// <param name="idName">Under which name the trigger tells the message's id.</param>
    private async Task TakeAsync(string message, string idName, DurableTaskClient client, FunctionContext function)
    {
        clients.Use(client);
        await feed.TakeAsync(message, IdOf(function, idName), function.CancellationToken);
    }

    private static string IdOf(FunctionContext function, string name) =>
        function.BindingContext.BindingData.TryGetValue(name, out var id) && id?.ToString()?.Trim('"') is { Length: > 0 } text
            ? text
            : throw new InvalidOperationException($"The trigger gave no '{name}' for the message; without it the message could be recorded twice.");
}
