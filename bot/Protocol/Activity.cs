using System.Text.Json;

namespace PerfServerless.Bot.Protocol;

/// <summary>An activity as the channel sends it, with the members this bot uses; all others are ignored.</summary>
public sealed record Activity
{
    public required string Type { get; init; }

    /// <summary>The activity's id: a redelivery has the same.</summary>
    public string? Id { get; init; }

    /// <summary>What an invoke asks for, such as <c>adaptiveCard/action</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installation update: <c>add</c>, <c>remove</c> and their <c>-upgrade</c> forms.</summary>
    public string? Action { get; init; }

    public string? Text { get; init; }
    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }

    /// <summary>The message whose card was used.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The locale of the sender's client, such as <c>de-DE</c>; once read, wherever the client told it, see <see cref="ClientLocale"/>.</summary>
    public string? Locale { get; init; }

    /// <summary>What a client adds; one of type <c>clientInfo</c> may tell its locale.</summary>
    public JsonElement? Entities { get; init; }

    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public ChannelData? ChannelData { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>What a card's action carries.</summary>
    public JsonElement? Value { get; init; }
}
