using System.Collections.Concurrent;
using Azure;
using PerfServerless.Domain.Events;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Queues;

namespace PerfServerless.Storage.Messaging;

/// <summary>Publishes to storage queues; what a laptop has in place of Service Bus. Makes a queue at its first use.</summary>
public sealed class StorageQueuePublisher(QueueServiceClient queues) : IEventPublisher
{
    private readonly ConcurrentDictionary<string, QueueClient> known = new(StringComparer.Ordinal);

    public async Task PublishAsync(string channel, OutgoingEvent told, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(told);
        try
        {
            if (!known.TryGetValue(channel, out var client))
            {
                client = queues.GetQueueClient(channel);
                await client.CreateIfNotExistsAsync(cancellationToken);
                known[channel] = client;
            }

            await client.SendMessageAsync(body, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e)
        {
            throw new StorageException(
                $"Event '{told.Id}' was not published to queue {channel}: {e.Message}", e, worthRetrying: e.Status is 0 or 408 or 429 or >= 500);
        }
    }
}
