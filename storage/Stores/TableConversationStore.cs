using Azure;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Chats and their bindings in table <c>People</c>; a chat and its binding are written in one transaction.</summary>
internal sealed class TableConversationStore(StoreTable table) : IConversationStore
{
    private const string PersonColumn = "Person";
    private const int Attempts = 5;

    public Task<Versioned<Conversation>?> FindAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        table.FindRecordAsync<Conversation>(PeopleKeys.Partition(tenant), PeopleKeys.Chat(person), cancellationToken);

    public async Task<PersonId?> FindPersonAsync(TenantId tenant, string entraObjectId, CancellationToken cancellationToken) =>
        entraObjectId.Length > 0 && await BindingAsync(tenant, entraObjectId, cancellationToken) is { } row ? PersonOf(row) : null;

    public async Task<IReadOnlyList<Conversation>> ListAsync(TenantId tenant, CancellationToken cancellationToken) =>
        await table.ListRecordsAsync<Conversation>(PeopleKeys.Partition(tenant), PeopleKeys.Chats, cancellationToken);

    public async Task SaveAsync(TenantId tenant, Conversation conversation, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var old = await FindAsync(tenant, conversation.Person, cancellationToken);
            var chat = RecordRow.Write(PeopleKeys.Partition(tenant), PeopleKeys.Chat(conversation.Person), conversation);
            List<TableTransactionAction> actions =
            [
                old is null ? new(TableTransactionActionType.Add, chat) : new(TableTransactionActionType.UpdateReplace, chat, new ETag(old.Tag)),
                new(TableTransactionActionType.UpsertReplace, Binding(tenant, conversation)),
            ];
            if (old is not null && !SameBinding(old.Value, conversation) && await OwnBindingAsync(tenant, old.Value, cancellationToken) is { } stale)
            {
                actions.Add(new(TableTransactionActionType.Delete, stale, stale.ETag));
            }

            if ((await table.CommitAsync(actions, cancellationToken)).Written) return;
        }

        throw TooBusy(conversation.Person);
    }

    public Task UpdateAsync(TenantId tenant, Versioned<Conversation> conversation, CancellationToken cancellationToken)
    {
        var person = conversation.Value.Person;
        var row = RecordRow.Write(PeopleKeys.Partition(tenant), PeopleKeys.Chat(person), conversation.Value);
        return table.ReplaceAsync(row, conversation.Tag, $"The chat of {person}", cancellationToken);
    }

    public async Task RemoveAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken)
    {
        // The binding goes first: were the second step lost, a chat without binding can still be found and forgotten again.
        if (await FindAsync(tenant, person, cancellationToken) is not { } chat) return;
        if (await OwnBindingAsync(tenant, chat.Value, cancellationToken) is { } binding) await table.RemoveAsync(binding.PartitionKey, binding.RowKey, cancellationToken);

        await table.RemoveAsync(PeopleKeys.Partition(tenant), PeopleKeys.Chat(person), cancellationToken);
    }

    private static bool SameBinding(Conversation one, Conversation other) =>
        PeopleKeys.Binding(one.EntraObjectId) == PeopleKeys.Binding(other.EntraObjectId);

    private static TableEntity Binding(TenantId tenant, Conversation conversation) =>
        new(PeopleKeys.Partition(tenant), PeopleKeys.Binding(conversation.EntraObjectId))
        {
            { RecordRow.SchemaColumn, RecordRow.Schema },
            { PersonColumn, conversation.Person.Value },
        };

    private Task<TableEntity?> BindingAsync(TenantId tenant, string entraObjectId, CancellationToken cancellationToken) =>
        table.FindAsync(PeopleKeys.Partition(tenant), PeopleKeys.Binding(entraObjectId), cancellationToken);

    // Somebody else may have been bound to the same object id since.
    private async Task<TableEntity?> OwnBindingAsync(TenantId tenant, Conversation chat, CancellationToken cancellationToken) =>
        await BindingAsync(tenant, chat.EntraObjectId, cancellationToken) is { } row && PersonOf(row) == chat.Person ? row : null;

    private PersonId PersonOf(TableEntity row)
    {
        RecordRow.CheckSchema(table.Name, row);
        return Code.TryRead<PersonId>(row[PersonColumn] as string, out var person)
            ? person.Value
            : throw new DamagedRowException(table.Name, row.PartitionKey, row.RowKey, "it names no person.");
    }

    private static StorageException TooBusy(PersonId person) =>
        new($"The chat of {person} was changed {Attempts} times while it was being saved; try again.", inner: null, worthRetrying: true);
}
