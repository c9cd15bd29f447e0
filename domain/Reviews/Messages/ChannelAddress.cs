using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>Where a channel finds a person.</summary>
/// <param name="Channel">The channel's name, such as <c>teams</c>.</param>
/// <param name="Alias">By which foreign id the channel knows him, such as an Entra object id; bound to the person, compared without case.</param>
/// <param name="Value">What the channel needs to write to him, opaque to everybody else.</param>
/// <param name="Trouble">Why the last message did not reach him for good; null where it did, or none was sent.</param>
public sealed record ChannelAddress(string Channel, PersonId Person, string Alias, string Value, Unreachable? Trouble = null);
