using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Ports;

/// <summary>The personal chats between people and the bot.</summary>
public interface IConversationStore
{
    Task<Versioned<Conversation>?> FindAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken);

    /// <summary>The person to whom an Entra object id was bound at install.</summary>
    Task<PersonId?> FindPersonAsync(TenantId tenant, string entraObjectId, CancellationToken cancellationToken);

    Task<IReadOnlyList<Conversation>> ListAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>Stores a chat (new, or in place of an older one) and binds its Entra object id, compared without case, in one step; the older one's binding goes.</summary>
    Task SaveAsync(TenantId tenant, Conversation conversation, CancellationToken cancellationToken);

    /// <exception cref="StaleWriteException">The chat changed since it was read.</exception>
    Task UpdateAsync(TenantId tenant, Versioned<Conversation> conversation, CancellationToken cancellationToken);

    /// <summary>Forgets a chat with its binding; one already forgotten is no error.</summary>
    Task RemoveAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken);
}
