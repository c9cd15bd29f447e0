using System.Globalization;
using System.Text.Json;
using PerfServerless.Bot.Conversations;
using PerfServerless.Bot.Protocol;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Bot.Inbound;

/// <summary>How far somebody read in his chat. The ids of messages there are moments, so that one is earlier than another.</summary>
internal sealed record ReadReceipt(string ConversationId, string LastRead)
{
    /// <returns>Null where the activity is none.</returns>
    public static ReadReceipt? Of(Activity activity) =>
        activity is { Type: ActivityTypes.Event, Name: ActivityTypes.ReadReceipt, Conversation.Id: { Length: > 0 } conversation, Value: { } value }
        && value.ValueKind == JsonValueKind.Object && value.TryGetProperty("lastReadMessageId", out var id)
        && Text(id) is { Length: > 0 } last
            ? new(conversation, last)
            : null;

    public bool Covers(MessageReference message)
    {
        if (message.Channel != TeamsReference.Channel) return false;

        var (conversation, activity) = TeamsReference.Parse(message);
        return conversation == ConversationId && (activity == LastRead || (Moment(activity) is { } sent && Moment(LastRead) is { } read && sent <= read));
    }

    private static string? Text(JsonElement id) => id.ValueKind switch
    {
        JsonValueKind.String => id.GetString(),
        JsonValueKind.Number => id.GetRawText(),
        _ => null,
    };

    private static long? Moment(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) ? moment : null;
}
