using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Functions.Tests.World;

/// <summary>What the people's chats show: keeps every message that reached somebody, outlives the process that sent it.</summary>
internal sealed class ChatRoom(IConversationStore conversations, TimeProvider clock) : IChat
{
    private readonly List<ChatMessage> messages = [];

    /// <summary>People who blocked the bot; the channel tells it at the next message.</summary>
    public HashSet<PersonId> Blocking { get; } = [];

    /// <summary>Called at each new message, with what it is and whether its reader had paused.</summary>
    public Action<ChatMessage, Conversation>? Watch { get; set; }

    public IReadOnlyList<ChatMessage> All => messages;

    public async Task<Delivery> SendAsync(TenantId tenant, PersonId to, ChatCard card, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(tenant, to, cancellationToken) is not { } chat) return new Delivery.NotReachable(Unreachable.NotInstalled);
        if (Blocking.Contains(to))
        {
            if (!chat.Value.Blocked) await conversations.UpdateAsync(tenant, chat.With(chat.Value with { Blocked = true }), cancellationToken);
            return new Delivery.NotReachable(Unreachable.Blocked);
        }

        var message = new ChatMessage($"m{messages.Count + 1}", to, card, clock.GetUtcNow());
        messages.Add(message);
        Watch?.Invoke(message, chat.Value);
        return new Delivery.Delivered(chat.Value.ConversationId, message.Id);
    }

    public Task<Delivery> ReplaceAsync(TenantId tenant, PersonId to, string activityId, ChatCard card, CancellationToken cancellationToken)
    {
        if (Blocking.Contains(to)) return Task.FromResult<Delivery>(new Delivery.NotReachable(Unreachable.Blocked));

        Message(activityId).Card = card;
        return Task.FromResult<Delivery>(new Delivery.Delivered($"chat-{to}", activityId));
    }

    public ChatMessage Message(string id) => messages.Single(m => m.Id == id);

    public IReadOnlyList<ChatMessage> Of(PersonId person) => [.. messages.Where(m => m.To == person)];

    /// <summary>The messages on which a person can answer what he owes.</summary>
    public IReadOnlyList<ChatMessage> Answerable(PersonId person) => [.. Of(person).Where(m => m.Answers is not null)];
}
