using Azure;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Addresses and their bindings in table <c>People</c>; an address and its binding are written in one transaction.</summary>
internal sealed class TableAddressStore(StoreTable table) : IAddressStore
{
    private const string PersonColumn = "Person";
    private const int Attempts = 5;

    // Above this many people one range over all of them costs fewer requests than looking each one up.
    private const int LookUpsAtMost = 3;

    public Task<Versioned<ChannelAddress>?> FindAsync(TenantId tenant, string channel, PersonId person, CancellationToken cancellationToken) =>
        table.FindRecordAsync<ChannelAddress>(PeopleKeys.Partition(tenant), PeopleKeys.Address(channel, person), cancellationToken);

    public async Task<PersonId?> FindPersonAsync(TenantId tenant, string channel, string alias, CancellationToken cancellationToken) =>
        alias.Length > 0 && await BindingAsync(tenant, channel, alias, cancellationToken) is { } row ? PersonOf(row) : null;

    public async Task<IReadOnlyList<ChannelAddress>> ListAsync(TenantId tenant, string channel, CancellationToken cancellationToken) =>
        await table.ListRecordsAsync<ChannelAddress>(PeopleKeys.Partition(tenant), PeopleKeys.Addresses(channel), cancellationToken);

    public async Task<IReadOnlyList<ChannelAddress>> ListAsync(
        TenantId tenant, string channel, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        var wanted = people.ToHashSet();
        if (wanted.Count > LookUpsAtMost) return [.. (await ListAsync(tenant, channel, cancellationToken)).Where(a => wanted.Contains(a.Person))];

        var found = await Task.WhenAll(wanted.Order().Select(person => FindAsync(tenant, channel, person, cancellationToken)));
        return [.. found.OfType<Versioned<ChannelAddress>>().Select(a => a.Value)];
    }

    public async Task SaveAsync(TenantId tenant, ChannelAddress address, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var old = await FindAsync(tenant, address.Channel, address.Person, cancellationToken);
            var chat = RecordRow.Write(PeopleKeys.Partition(tenant), PeopleKeys.Address(address.Channel, address.Person), address);
            List<TableTransactionAction> actions =
            [
                old is null ? new(TableTransactionActionType.Add, chat) : new(TableTransactionActionType.UpdateReplace, chat, new ETag(old.Tag)),
                new(TableTransactionActionType.UpsertReplace, Binding(tenant, address)),
            ];
            if (old is not null && !SameBinding(old.Value, address) && await OwnBindingAsync(tenant, old.Value, cancellationToken) is { } stale)
            {
                actions.Add(new(TableTransactionActionType.Delete, stale, stale.ETag));
            }

            if ((await table.CommitAsync(actions, cancellationToken)).Written) return;
        }

        throw TooBusy(address.Person);
    }

    public Task UpdateAsync(TenantId tenant, Versioned<ChannelAddress> address, CancellationToken cancellationToken)
    {
        var person = address.Value.Person;
        var row = RecordRow.Write(PeopleKeys.Partition(tenant), PeopleKeys.Address(address.Value.Channel, person), address.Value);
        return table.ReplaceAsync(row, address.Tag, $"The address of {person}", cancellationToken);
    }

    public async Task RemoveAsync(TenantId tenant, string channel, PersonId person, CancellationToken cancellationToken)
    {
        // The binding goes first: were the second step lost, an address without binding can still be found and forgotten again.
        if (await FindAsync(tenant, channel, person, cancellationToken) is not { } found) return;
        if (await OwnBindingAsync(tenant, found.Value, cancellationToken) is { } binding)
        {
            await table.RemoveAsync(binding.PartitionKey, binding.RowKey, cancellationToken);
        }

        await table.RemoveAsync(PeopleKeys.Partition(tenant), PeopleKeys.Address(channel, person), cancellationToken);
    }

    private static bool SameBinding(ChannelAddress one, ChannelAddress other) =>
        PeopleKeys.Binding(one.Channel, one.Alias) == PeopleKeys.Binding(other.Channel, other.Alias);

    private static TableEntity Binding(TenantId tenant, ChannelAddress address) =>
        new(PeopleKeys.Partition(tenant), PeopleKeys.Binding(address.Channel, address.Alias))
        {
            { RecordRow.SchemaColumn, RecordRow.Schema },
            { PersonColumn, address.Person.Value },
        };

    private Task<TableEntity?> BindingAsync(TenantId tenant, string channel, string alias, CancellationToken cancellationToken) =>
        table.FindAsync(PeopleKeys.Partition(tenant), PeopleKeys.Binding(channel, alias), cancellationToken);

    // Somebody else may have been bound to the same alias since.
    private async Task<TableEntity?> OwnBindingAsync(TenantId tenant, ChannelAddress address, CancellationToken cancellationToken) =>
        await BindingAsync(tenant, address.Channel, address.Alias, cancellationToken) is { } row && PersonOf(row) == address.Person ? row : null;

    private PersonId PersonOf(TableEntity row)
    {
        RecordRow.CheckSchema(table.Name, row);
        return Code.TryRead<PersonId>(row[PersonColumn] as string, out var person)
            ? person.Value
            : throw new DamagedRowException(table.Name, row.PartitionKey, row.RowKey, "it names no person.");
    }

    private static StorageException TooBusy(PersonId person) =>
        new($"The address of {person} was changed {Attempts} times while it was being saved; try again.", inner: null, worthRetrying: true);
}
