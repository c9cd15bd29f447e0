namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>How a message stands, by all that is known of its way.</summary>
/// <param name="Last">What tells its state: the farthest it came.</param>
/// <param name="SentAt">When it went out; null where it did not.</param>
/// <param name="ReadAt">When it was read first; null where that is not known.</param>
/// <param name="Failed">The channels that failed, before another one was tried or in the end.</param>
public sealed record DeliveryStand(DeliveryEntry Last, DateTimeOffset? SentAt, DateTimeOffset? ReadAt, IReadOnlyList<ChannelReach> Failed)
{
    /// <summary>One for each message, newest first.</summary>
    public static IReadOnlyList<DeliveryStand> Of(IEnumerable<DeliveryEntry> entries) =>
        [.. entries.GroupBy(e => e.Message, StringComparer.Ordinal).Select(g => One([.. g.OrderBy(e => e.At)])).OrderByDescending(s => s.Last.ListedAt)];

    private static DeliveryStand One(IReadOnlyList<DeliveryEntry> entries)
    {
        var read = entries.FirstOrDefault(e => e.State == DeliveryState.Read);
        var sent = entries.FirstOrDefault(e => e.State is DeliveryState.Sent or DeliveryState.Delivered);
        var last = entries.MaxBy(e => (e.State, e.At))!;
        return new(
            // Of what was read only that is known of itself; the rest stands where it went out.
            read is not null && sent is not null ? sent with { State = DeliveryState.Read, At = read.At } : last,
            sent?.At ?? read?.SentAt,
            read?.At,
            [.. entries.Where(e => e.State == DeliveryState.Failed).Select(e => new ChannelReach(e.Channel ?? "", e.Why)).Distinct()]);
    }
}
