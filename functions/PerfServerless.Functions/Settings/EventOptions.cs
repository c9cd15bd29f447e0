namespace PerfServerless.Functions.Settings;

/// <summary>Where the events of all organisations go. Besides, an organisation has webhooks of its own.</summary>
public sealed class EventOptions
{
    /// <summary>A queue of the storage account; null for none.</summary>
    public string? Queue { get; set; }

    public ServiceBusOptions ServiceBus { get; set; } = new();

    /// <summary>Whether who gave a value, and what people noted, is told; otherwise events hold ids and numbers.</summary>
    public bool Personal { get; set; }

    /// <summary>How many days the log keeps events; as long can what was missed be replayed.</summary>
    public int KeptDays { get; set; } = 30;

    /// <summary>Hosts inside the organisation's own network that webhooks may name; all others must have public addresses.</summary>
    public IList<string> InternalHosts { get; init; } = [];
}
