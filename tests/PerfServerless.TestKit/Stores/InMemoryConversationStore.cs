using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.TestKit.Stores;

internal sealed class InMemoryConversationStore : IConversationStore
{
    private readonly Lock gate = new();
    private readonly InMemoryTable<(TenantId Tenant, PersonId Person), Conversation> chats = new();
    private readonly Dictionary<(TenantId Tenant, string EntraObjectId), PersonId> bindings = [];

    public Task<Versioned<Conversation>?> FindAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(chats.Find((tenant, person)));
    }

    public Task<PersonId?> FindPersonAsync(TenantId tenant, string entraObjectId, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(bindings.TryGetValue(Binding(tenant, entraObjectId), out var person) ? person : (PersonId?)null);
    }

    public Task<IReadOnlyList<Conversation>> ListAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Conversation>>(
                [.. chats.Entries.Where(c => c.Key.Tenant == tenant).Select(c => c.Value).OrderBy(c => c.Person)]);
        }
    }

    public Task SaveAsync(TenantId tenant, Conversation conversation, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Unbind(tenant, conversation.Person);
            chats.Put((tenant, conversation.Person), conversation);
            bindings[Binding(tenant, conversation.EntraObjectId)] = conversation.Person;
        }

        return Task.CompletedTask;
    }

    public Task UpdateAsync(TenantId tenant, Versioned<Conversation> conversation, CancellationToken cancellationToken)
    {
        var person = conversation.Value.Person;
        lock (gate) chats.Replace((tenant, person), conversation, $"The chat of {person}");
        return Task.CompletedTask;
    }

    public Task RemoveAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Unbind(tenant, person);
            chats.Remove((tenant, person));
        }

        return Task.CompletedTask;
    }

    private void Unbind(TenantId tenant, PersonId person)
    {
        if (chats.Find((tenant, person)) is not { } chat) return;

        var key = Binding(tenant, chat.Value.EntraObjectId);
        if (bindings.GetValueOrDefault(key) == person) bindings.Remove(key);
    }

    // Entra writes object ids in lower case, clients do not always.
    private static (TenantId Tenant, string EntraObjectId) Binding(TenantId tenant, string entraObjectId) => (tenant, entraObjectId.ToLowerInvariant());
}
