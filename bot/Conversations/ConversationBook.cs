using System.Collections.Concurrent;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Bot.Conversations;

/// <summary>The personal chats between people and the bot, kept as this channel's addresses.</summary>
internal sealed class ConversationBook(IAddressStore addresses)
{
    private const int MostRemembered = 100_000;

    // An object id is never given to anybody else, so whom it was bound to once is the same person for ever; whether he still belongs to the
    // organisation is looked up in its scorecard every time.
    private readonly ConcurrentDictionary<(TenantId Tenant, string EntraObjectId), PersonId> bound = new();

    public async Task<Versioned<Conversation>?> FindAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        await addresses.FindAsync(tenant, TeamsReference.Channel, person, cancellationToken) is { } found
            ? new(ConversationAddress.Read(found.Value), found.Tag)
            : null;

    /// <returns>The chats of these people, in order of person.</returns>
    public async Task<IReadOnlyList<Conversation>> ListAsync(TenantId tenant, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken) =>
        [.. (await addresses.ListAsync(tenant, TeamsReference.Channel, people, cancellationToken)).Select(ConversationAddress.Read)];

    /// <summary>The person to whom an Entra object id was bound at install.</summary>
    public async Task<PersonId?> FindPersonAsync(TenantId tenant, string entraObjectId, CancellationToken cancellationToken)
    {
        if (bound.TryGetValue(Key(tenant, entraObjectId), out var known)) return known;
        if (await addresses.FindPersonAsync(tenant, TeamsReference.Channel, entraObjectId, cancellationToken) is not { } person) return null;

        Remember(tenant, entraObjectId, person);
        return person;
    }

    /// <summary>Stores a chat (new, or in place of an older one) and binds its Entra object id.</summary>
    public async Task SaveAsync(TenantId tenant, Conversation chat, CancellationToken cancellationToken)
    {
        await addresses.SaveAsync(tenant, ConversationAddress.Of(chat), cancellationToken);
        Forget(tenant, chat.Person); // whoever had his name before is not he
        Remember(tenant, chat.EntraObjectId, chat.Person);
    }

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
    public async Task RemoveAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken)
    {
        await addresses.RemoveAsync(tenant, TeamsReference.Channel, person, cancellationToken);
        Forget(tenant, person);
    }

    // Entra writes object ids in lower case, clients do not always.
    private static (TenantId, string) Key(TenantId tenant, string entraObjectId) => (tenant, entraObjectId.ToLowerInvariant());

    private void Forget(TenantId tenant, PersonId person)
    {
        foreach (var (key, who) in bound)
        {
            if (key.Tenant == tenant && who == person) bound.TryRemove(key, out _);
        }
    }

    private void Remember(TenantId tenant, string entraObjectId, PersonId person)
    {
        if (bound.Count < MostRemembered) bound[Key(tenant, entraObjectId)] = person;
    }
}
