using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Bot.Conversations;

/// <summary>The personal chats between people and the bot, kept as this channel's addresses.</summary>
internal sealed class ConversationBook(IAddressStore addresses)
{
    public async Task<Versioned<Conversation>?> FindAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        await addresses.FindAsync(tenant, TeamsReference.Channel, person, cancellationToken) is { } found
            ? new(ConversationAddress.Read(found.Value), found.Tag)
            : null;

    public async Task<IReadOnlyList<Conversation>> ListAsync(TenantId tenant, CancellationToken cancellationToken) =>
        [.. (await addresses.ListAsync(tenant, TeamsReference.Channel, cancellationToken)).Select(ConversationAddress.Read)];

    /// <summary>The person to whom an Entra object id was bound at install.</summary>
    public Task<PersonId?> FindPersonAsync(TenantId tenant, string entraObjectId, CancellationToken cancellationToken) =>
        addresses.FindPersonAsync(tenant, TeamsReference.Channel, entraObjectId, cancellationToken);

    /// <summary>Stores a chat (new, or in place of an older one) and binds its Entra object id.</summary>
    public Task SaveAsync(TenantId tenant, Conversation chat, CancellationToken cancellationToken) =>
        addresses.SaveAsync(tenant, ConversationAddress.Of(chat), cancellationToken);

    /// <summary>
    /// Changes a chat; repeats on what it is by then where something else changed it. Nothing happens where there is none, or it is so already.
    /// </summary>
    public async Task ChangeAsync(TenantId tenant, PersonId person, Func<Conversation, Conversation> change, CancellationToken cancellationToken)
    {
        while (await FindAsync(tenant, person, cancellationToken) is { } found && change(found.Value) is var changed && changed != found.Value)
        {
            try
            {
                await addresses.UpdateAsync(tenant, new(ConversationAddress.Of(changed), found.Tag), cancellationToken);
            }
            catch (StaleWriteException)
            {
                continue; // the person wrote at the same moment: look again
            }
        }
    }

    /// <summary>Forgets a chat with its binding; one already forgotten is no error.</summary>
    public Task RemoveAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        addresses.RemoveAsync(tenant, TeamsReference.Channel, person, cancellationToken);
}
