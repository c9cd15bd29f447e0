using System.Text;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Azure.Hosting;
using PerfServerless.Functions.Feeds;

namespace PerfServerless.Functions.Azure.Functions;

/// <summary>
/// Actuals that other systems send: by a storage queue, or by a Service Bus queue of the same name where its connection is named. A message
/// of the storage queue that cannot be taken is tried again, and ends in the poison queue; one of Service Bus becomes a dead letter at once, with
/// the reason on it, because it would be brought again without a pause. Why it was, the operations page says of both.
/// </summary>
public sealed class FeedFunctions(ClientSource clients, ActualFeed feed, FeedRefusals refusals)
{
    // As often as the Functions host delivers a message of a storage queue before it moves it.
    private const long MostTakes = 5;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Function("ActualsFromQueue")]
    public async Task FromQueueAsync(
        [QueueTrigger(ActualFeed.Queue, Connection = "AzureWebJobsStorage")] string message, [DurableClient] DurableTaskClient client, FunctionContext function)
    {
        clients.Use(client);
        var id = Told(function, "Id")
            ?? throw new InvalidOperationException("The trigger gave no 'Id' for the message; without it the message could be recorded twice.");
        try
        {
            await feed.TakeAsync(message, id, function.CancellationToken);
        }
        catch (Exception e) when (long.TryParse(Told(function, "DequeueCount"), out var takes) && takes >= MostTakes)
        {
            await refusals.NoteAsync($"{ActualFeed.Queue}-poison", id, e, function.CancellationToken);
            throw;
        }
    }

    [Function(OptionalFunctions.ActualsFromServiceBus)]
    public async Task FromServiceBusAsync(
        [ServiceBusTrigger(ActualFeed.Queue, Connection = OptionalFunctions.ServiceBusConnection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        [DurableClient] DurableTaskClient client,
        FunctionContext function)
    {
        clients.Use(client);
        var stopping = function.CancellationToken;
        if (await RefusalAsync(message, stopping) is { } refusal)
        {
            var (reason, description) = await refusals.NoteAsync($"{ActualFeed.Queue}/$deadletterqueue", message.MessageId, refusal, stopping);
            await actions.DeadLetterMessageAsync(message, deadLetterReason: reason, deadLetterErrorDescription: description, cancellationToken: stopping);
        }
        else await actions.CompleteMessageAsync(message, stopping);
    }

    /// <returns>Why the message cannot be taken; null where it was recorded. What is no fault of the message's is thrown, and it is brought again.</returns>
    private async Task<Exception?> RefusalAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await feed.TakeAsync(Strict.GetString(message.Body.ToMemory().Span), message.MessageId, cancellationToken);
            return null;
        }
        catch (Exception e) when (FeedRefusals.IsOfMessage(e) || e is DecoderFallbackException)
        {
            return e;
        }
    }

    private static string? Told(FunctionContext function, string name) =>
        function.BindingContext.BindingData.TryGetValue(name, out var told) && told?.ToString()?.Trim('"') is { Length: > 0 } text ? text : null;
}
