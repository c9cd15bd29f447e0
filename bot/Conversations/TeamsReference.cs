using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Bot.Conversations;

/// <summary>Where a message in Teams is: its conversation and its activity there.</summary>
internal sealed record TeamsReference(string ConversationId, string ActivityId)
{
    /// <summary>The channel's name in references and addresses; never changes.</summary>
    public const string Channel = "teams";

    /// <summary>The message's reference; the same message has the same one.</summary>
    public static MessageReference Of(string conversationId, string activityId) =>
        new(Channel, $"{Uri.EscapeDataString(conversationId)}/{Uri.EscapeDataString(activityId)}");

    /// <exception cref="ArgumentException">It is another channel's.</exception>
    public static TeamsReference Parse(MessageReference reference) =>
        reference.Channel == Channel && reference.Value.Split('/') is [var conversation, var activity]
            ? new(Uri.UnescapeDataString(conversation), Uri.UnescapeDataString(activity))
            : throw new ArgumentException($"A reference of '{reference.Channel}' does not point to a message in Teams.", nameof(reference));
}
