using PerfServerless.Bot.Conversations;
using PerfServerless.Bot.Protocol;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Bot.Inbound;

/// <summary>Keeps the people's chats: stored at install and whenever they changed, forgotten on removal.</summary>
internal sealed class Installations(ConversationBook conversations, IReviewDesk desk, IChannel channel, Audience audience, TimeProvider businessClock)
{
    /// <summary>Stores the chat, lets the desk send what is owed, and greets the first time.</summary>
    public async Task AddAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken)
    {
        var chat = await RememberAsync(sender, activity, greeted: false, cancellationToken);
        var greeting = await desk.InstalledAsync(sender.Tenant, sender.Person.Id, firstTime: !chat.Greeted, cancellationToken);

        // Somebody who blocked the bot cannot be greeted; that is an answer, and he is marked by it.
        if (greeting is not null)
            await channel.SendAsync(
                new(sender.Tenant, sender.Person, audience.Of(sender.Person, sender.Scorecard), greeting, $"greeting-{IdOf(activity)}")
                {
                    DirectoryId = sender.Scorecard.Organisation.EntraTenantId,
                },
                cancellationToken);
        if (!chat.Greeted) await conversations.ChangeAsync(sender.Tenant, sender.Person.Id, c => c with { Greeted = true }, cancellationToken);
    }

    /// <summary>Stores the chat where the install was missed (then what is owed is sent as well) or the chat changed.</summary>
    public async Task EnsureAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken)
    {
        // Whoever writes has not blocked the bot any more: what is owed is sent to him as to one who has just installed it.
        var known = await conversations.FindAsync(sender.Tenant, sender.Person.Id, cancellationToken) is { Value.Trouble: null };

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

    // Who writes has not blocked the bot.
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
        Trouble = null,
    };

    private static string IdOf(Activity activity) => activity.Id ?? "";
}
