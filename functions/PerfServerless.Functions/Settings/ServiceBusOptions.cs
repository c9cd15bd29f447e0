namespace PerfServerless.Functions.Settings;

/// <summary>The Service Bus that events go to, reached with the identity that the process runs under.</summary>
public sealed class ServiceBusOptions
{
    /// <summary>Such as <c>https://acme.servicebus.windows.net</c>; null for none.</summary>
    public Uri? Uri { get; set; }

    public string Topic { get; set; } = "perfserverless-events";
}
