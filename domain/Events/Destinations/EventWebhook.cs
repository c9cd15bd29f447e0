using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Events.Destinations;

/// <summary>An address of another system that an organisation's events are posted to.</summary>
public sealed record EventWebhook
{
    public const int LongestUrl = 2000;

    /// <summary>The most that one organisation has.</summary>
    public const int Most = 20;

    public required TenantId Tenant { get; init; }

    /// <summary>Ours, short and never given again.</summary>
    public required string Id { get; init; }

    public required Uri Url { get; init; }

    /// <summary>The names of the types that it wants; empty for all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Who is told when it has failed for a day.</summary>
    public required PersonId Contact { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>What signs, newest first; each sealed by the host's key, and all but the newest with an end.</summary>
    public required IReadOnlyList<SealedSecret> Secrets { get; init; }

    public bool Wants(string type) => Types.Count == 0 || Types.Contains(type) || type == EventTypes.DestinationTested.Name;
}
