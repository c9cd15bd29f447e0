using PerfServerless.Domain.Events.Destinations;

namespace PerfServerless.Functions.Events;

/// <summary>Whether other processes may deliver events at the same time.</summary>
/// <param name="Process">This process among them; null where one alone is active at a time.</param>
public sealed record DeliveryClaims(string? Process)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <summary>One process alone is active, by the hub's lease.</summary>
    public static DeliveryClaims Alone { get; } = new((string?)null);

    /// <summary>Many processes deliver, each under an id of its own.</summary>
    public static DeliveryClaims Shared(string process) => new(process);

    internal bool AreNeeded => Process is not null;

    internal DeliveryClaim? Made(DateTimeOffset now) => Process is { } process ? new(process, now + Length) : null;

    internal bool IsForeign(DeliveryClaim? claim, DateTimeOffset now) => AreNeeded && claim is not null && claim.Process != Process && claim.Until > now;
}
