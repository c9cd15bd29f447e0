namespace PerfServerless.Storage.Messaging;

/// <summary>What carries outgoing events.</summary>
internal sealed class EventPublisherOptions
{
    public const string Section = "Messaging";

    /// <summary>
    /// Such as <c>https://acme.servicebus.windows.net</c>, reached with the identity that the process runs under; null for the storage account's queues.
    /// </summary>
    public Uri? ServiceBusUri { get; set; }
}
