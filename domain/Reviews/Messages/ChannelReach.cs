namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>Whether one channel reaches a person.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Why">Why not; null where it does.</param>
public sealed record ChannelReach(string Channel, Unreachable? Why);
