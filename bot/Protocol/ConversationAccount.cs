namespace PerfServerless.Bot.Protocol;

/// <summary>The conversation an activity belongs to.</summary>
public sealed record ConversationAccount
{
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>; older clients leave it out in personal chats.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The Entra tenant of the conversation.</summary>
    public string? TenantId { get; init; }
}
