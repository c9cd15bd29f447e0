using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>A message for one person, as a channel is given it: the channel makes it text, because here its reader is known.</summary>
/// <param name="Key">What it is, for channels that tell repeats apart; the same message has the same key.</param>
public sealed record ChannelMessage(TenantId Tenant, Person To, Reader Reader, ChatCard Content, string Key)
{
    /// <summary>The organisation's id in its directory: in whose limits a channel counts the message. Null where none is known.</summary>
    public string? DirectoryId { get; init; }
}
