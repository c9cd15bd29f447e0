using System.Collections.Concurrent;
using Azure;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Queues;

namespace PerfServerless.Storage.Messaging;

/// <summary>Publishes to storage queues; what a laptop has in place of Service Bus. Makes a queue at its first use.</summary>
internal sealed class StorageQueuePublisher(QueueServiceClient queues) : IEventPublisher
{
    private readonly ConcurrentDictionary<string, QueueClient> known = new(StringComparer.Ordinal);

    public async Task PublishAsync(string queue, OutgoingEvent message, CancellationToken cancellationToken)
    {
        var body = EventEnvelope.Write(message);
        try
        {
            if (!known.TryGetValue(queue, out var client))
            {
                client = queues.GetQueueClient(queue);
                await client.CreateIfNotExistsAsync(cancellationToken);
                known[queue] = client;
            }

            await client.SendMessageAsync(body, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e)
        {
            throw new StorageException(
                $"Event '{message.Id}' was not published to queue {queue}: {e.Message}", e, worthRetrying: e.Status is 0 or 408 or 429 or >= 500);
        }
    }
}
