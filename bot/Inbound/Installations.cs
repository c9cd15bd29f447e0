using PerfServerless.Bot.Protocol;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Bot.Inbound;

/// <summary>Keeps the people's chats: stored at install and whenever they changed, forgotten on removal.</summary>
public sealed class Installations(IConversationStore conversations, IReviewDesk desk, IChat chats, TimeProvider businessClock)
{
    /// <summary>Stores the chat, lets the desk send what is owed, and greets the first time.</summary>
    public async Task AddAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken)
    {
        var chat = await RememberAsync(sender, activity, greeted: false, cancellationToken);
        var greeting = await desk.InstalledAsync(sender.Tenant, sender.Person.Id, firstTime: !chat.Greeted, cancellationToken);

        // Somebody who blocked the bot cannot be greeted; that is an answer, and he is marked by it.
        if (greeting is not null) await chats.SendAsync(sender.Tenant, sender.Person.Id, greeting, cancellationToken);
        if (!chat.Greeted) await MarkGreetedAsync(sender, cancellationToken);
    }

    /// <summary>Stores the chat where the install was missed (then what is owed is sent as well) or the chat changed.</summary>
    public async Task EnsureAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken)
    {
        // Whoever writes has not blocked the bot any more: what is owed is sent to him as to one who has just installed it.
        var known = await conversations.FindAsync(sender.Tenant, sender.Person.Id, cancellationToken) is { Value.Blocked: false };

        // Whoever writes first gets his answer; a greeting besides would be a second one.
        await RememberAsync(sender, activity, greeted: true, cancellationToken);
        if (!known) await desk.InstalledAsync(sender.Tenant, sender.Person.Id, firstTime: false, cancellationToken);
    }

    public async Task RemoveAsync(Sender.Known sender, CancellationToken cancellationToken)
    {
        await conversations.RemoveAsync(sender.Tenant, sender.Person.Id, cancellationToken);
        await desk.RemovedAsync(sender.Tenant, sender.Person.Id, cancellationToken);
    }

    public async Task<bool> IsKnownAsync(Sender.Known sender, CancellationToken cancellationToken) =>
        await conversations.FindAsync(sender.Tenant, sender.Person.Id, cancellationToken) is not null;

    private async Task<Conversation> RememberAsync(Sender.Known sender, Activity activity, bool greeted, CancellationToken cancellationToken)
    {
        var found = await conversations.FindAsync(sender.Tenant, sender.Person.Id, cancellationToken);
        var chat = Describe(sender, activity, found?.Value, greeted);

        if (chat != found?.Value) await conversations.SaveAsync(sender.Tenant, chat, cancellationToken);
        return chat;
    }

    // Who writes has not blocked the bot; what he paused stays paused.
    private Conversation Describe(Sender.Known sender, Activity activity, Conversation? before, bool greeted) => new()
    {
        Person = sender.Person.Id,
        EntraObjectId = sender.EntraObjectId,
        ChannelUserId = activity.From?.Id ?? "",
        ConversationId = activity.Conversation?.Id ?? "",
        ServiceUrl = new Uri(activity.ServiceUrl!),
        BotId = activity.Recipient?.Id ?? "",
        InstalledAt = before?.InstalledAt ?? businessClock.GetUtcNow(),
        Greeted = before?.Greeted ?? greeted,
        Blocked = false,
        PausedAt = before?.PausedAt,
    };

    private async Task MarkGreetedAsync(Sender.Known sender, CancellationToken cancellationToken)
    {
        while (await conversations.FindAsync(sender.Tenant, sender.Person.Id, cancellationToken) is { Value.Greeted: false } found)
        {
            try
            {
                await conversations.UpdateAsync(sender.Tenant, found.With(found.Value with { Greeted = true }), cancellationToken);
            }
            catch (StaleWriteException)
            {
                continue; // somebody paused or was marked at the same moment: look again
            }
        }
    }
}
