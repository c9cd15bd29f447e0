using System.Text;
using Azure;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Queues;

namespace PerfServerless.Storage.Messaging;

/// <summary>A storage queue as a feed, with a second one beside it whose name ends as the Functions host ends it.</summary>
public sealed class StorageIncomingQueue : IIncomingQueue
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly QueueClient queue;
    private readonly QueueClient aside;

    public StorageIncomingQueue(QueueServiceClient service, string name)
    {
        ArgumentNullException.ThrowIfNull(service);
        (queue, aside) = (service.GetQueueClient(name), service.GetQueueClient(name + "-poison"));
    }

    public string Name => queue.Name;

    public string AsideName => aside.Name;

    public Task CreateIfMissingAsync(CancellationToken cancellationToken) => TranslatedAsync("Creating", async () =>
    {
        await queue.CreateIfNotExistsAsync(cancellationToken);
        return await aside.CreateIfNotExistsAsync(cancellationToken);
    });

    public Task<IReadOnlyList<IncomingMessage>> TakeAsync(int atMost, TimeSpan hiddenFor, CancellationToken cancellationToken) =>
        TranslatedAsync<IReadOnlyList<IncomingMessage>>(
            "Reading", async () => [.. (await queue.ReceiveMessagesAsync(atMost, hiddenFor, cancellationToken)).Select(Incoming)]);

    public Task ForgetAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        TranslatedAsync("Deleting from", () => queue.DeleteMessageAsync(message.Id, message.Receipt, cancellationToken));

    public Task HideAsync(IncomingMessage message, TimeSpan pause, CancellationToken cancellationToken) => TranslatedAsync("Hiding a message of", async () =>
    {
        try
        {
            await queue.UpdateVisibilityAsync(message.Id, message.Receipt, pause, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode is "MessageNotFound" or "PopReceiptMismatch")
        {
            return false; // somebody else has it
        }
    });

    public Task SetAsideAsync(IncomingMessage message, CancellationToken cancellationToken) => TranslatedAsync("Setting aside from", async () =>
    {
        await aside.ForwardAsync(new QueueMessage(message.Id, message.Receipt, message.Raw, message.Takes, default, default), cancellationToken);
        return await queue.DeleteMessageAsync(message.Id, message.Receipt, cancellationToken);
    });

    public Task<(int Waiting, int Aside)> MeasureAsync(CancellationToken cancellationToken) =>
        TranslatedAsync(
            "Measuring", async () => (await queue.GetApproximateLengthAsync(cancellationToken), await aside.GetApproximateLengthAsync(cancellationToken)));

    private static IncomingMessage Incoming(QueueMessage m) => new(m.MessageId, m.PopReceipt, TextOf(m), m.Text, m.DequeueCount);

    private static string? TextOf(QueueMessage m)
    {
        try
        {
            return Strict.GetString(m.Body.Span);
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            return null; // whoever handles it says so; the others of its batch are read
        }
    }

    private async Task<T> TranslatedAsync<T>(string verb, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException e)
        {
            var right = e.Status is 401 or 403
                ? " The identity or key has no right to this account's queues; give it the role Storage Queue Data Contributor."
                : "";
            throw new StorageException($"{verb} queue {Name} failed: {e.Message}{right}", e, worthRetrying: e.Status is 0 or 408 or 429 or >= 500);
        }
        catch (FormatException e)
        {
            throw new StorageException($"{verb} queue {Name} failed: {e.Message}", e, worthRetrying: true);
        }
    }
}
