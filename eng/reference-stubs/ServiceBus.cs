// Azure.Messaging.ServiceBus 7.18: read from Azure/azure-sdk-for-net, sdk/servicebus/Azure.Messaging.ServiceBus/src (Primitives:
// ServiceBusReceivedMessage.cs and ServiceBusModelFactory.cs), which comes with the worker's extension for Service Bus; its assemblies count
// where the two differ.
namespace Azure.Messaging.ServiceBus;

public class ServiceBusReceivedMessage
{
    internal ServiceBusReceivedMessage(BinaryData body, string messageId, int deliveryCount) =>
        (Body, MessageId, DeliveryCount) = (body, messageId, deliveryCount);

    public BinaryData Body { get; }

    public string MessageId { get; }

    public int DeliveryCount { get; }
}

public static class ServiceBusModelFactory
{
    public static ServiceBusReceivedMessage ServiceBusReceivedMessage(
        BinaryData? body = default,
        string? messageId = default,
        string? partitionKey = default,
        string? viaPartitionKey = default,
        string? sessionId = default,
        string? replyToSessionId = default,
        TimeSpan timeToLive = default,
        string? correlationId = default,
        string? subject = default,
        string? to = default,
        string? contentType = default,
        string? replyTo = default,
        DateTimeOffset scheduledEnqueueTime = default,
        IDictionary<string, object>? properties = default,
        Guid lockTokenGuid = default,
        int deliveryCount = default,
        DateTimeOffset lockedUntil = default,
        long sequenceNumber = -1,
        string? deadLetterSource = default,
        long enqueuedSequenceNumber = default,
        DateTimeOffset enqueuedTime = default) => new(body ?? new BinaryData(""), messageId ?? "", deliveryCount);
}
