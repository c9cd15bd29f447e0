using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Ports;

/// <summary>
/// A way to people, such as Teams or mail. A passing fault (throttling, outage) throws and is worth retrying; a person who cannot be
/// reached is an answer.
/// </summary>
public interface IChannel
{
    /// <summary>Its name in references and addresses, such as <c>teams</c>; never changes.</summary>
    string Name { get; }

    /// <summary>What it sent is with the receiver; otherwise it is only on its way.</summary>
    bool Delivers => true;

    /// <returns>Everybody of these whom this channel does not reach, with the reason.</returns>
    Task<IReadOnlyDictionary<PersonId, Unreachable>> UnreachableAsync(TenantId tenant, IReadOnlyCollection<Person> people, CancellationToken cancellationToken);

    /// <summary>Sends a new message.</summary>
    Task<Delivery> SendAsync(ChannelMessage message, CancellationToken cancellationToken);

    /// <summary>Rewrites a message in place; raises no notification. A message that is gone, or cannot be rewritten in this channel, counts as delivered.</summary>
    Task<Delivery> ReplaceAsync(MessageReference old, ChannelMessage message, CancellationToken cancellationToken);
}
