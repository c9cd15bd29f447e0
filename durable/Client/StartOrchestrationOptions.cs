namespace PerfServerless.Durable.Client;

/// <summary>How a new instance is started.</summary>
/// <param name="InstanceId">Its id; null takes a new one.</param>
/// <param name="StartAt">When it begins; null or the past is at once.</param>
public sealed record StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
{
    /// <summary>The version it is pinned to; null takes the hub's default.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>Kept with the instance for queries by people; the engine reads none of them.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
