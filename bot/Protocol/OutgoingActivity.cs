using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfServerless.Bot.Protocol;

/// <summary>A message of the bot: one card and nothing else, because Teams splits text and card into two messages and then tells no id.</summary>
internal sealed record OutgoingActivity
{
    public string Type => ActivityTypes.Message;
    public required ChannelAccount From { get; init; }
    public required ChannelAccount Recipient { get; init; }
    public required ConversationAccount Conversation { get; init; }

    /// <summary>What the activity feed and the notification show.</summary>
    public required string Summary { get; init; }

    public required IReadOnlyList<Attachment> Attachments { get; init; }

    /// <summary>The Entra tenant whose limits it counts for; it is not sent.</summary>
    [JsonIgnore]
    public string Tenant { get; init; } = "";

    /// <summary>A card, with its media type.</summary>
    public sealed record Attachment(string ContentType, JsonElement Content);
}
