namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>Where a message went, in its channel's own words: opaque to everybody else.</summary>
/// <param name="Channel">The channel's name, such as <c>teams</c>.</param>
/// <param name="Value">What the channel finds the message by.</param>
public sealed record MessageReference(string Channel, string Value);
