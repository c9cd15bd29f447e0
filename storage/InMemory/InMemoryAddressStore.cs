using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryAddressStore : IAddressStore
{
    private readonly Lock gate = new();
    private readonly InMemoryTable<(TenantId Tenant, string Channel, PersonId Person), ChannelAddress> addresses = new();
    private readonly Dictionary<(TenantId Tenant, string Channel, string Alias), PersonId> bindings = [];

    public Task<Versioned<ChannelAddress>?> FindAsync(TenantId tenant, string channel, PersonId person, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(addresses.Find((tenant, channel, person)));
    }

    public Task<PersonId?> FindPersonAsync(TenantId tenant, string channel, string alias, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(bindings.TryGetValue(Binding(tenant, channel, alias), out var person) ? person : (PersonId?)null);
    }

    public Task<IReadOnlyList<ChannelAddress>> ListAsync(TenantId tenant, string channel, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<ChannelAddress>>(
                [.. addresses.Entries.Where(a => a.Key.Tenant == tenant && a.Key.Channel == channel).Select(a => a.Value).OrderBy(a => a.Person)]);
        }
    }

    public async Task<IReadOnlyList<ChannelAddress>> ListAsync(
        TenantId tenant, string channel, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken) =>
        [.. (await ListAsync(tenant, channel, cancellationToken)).Where(a => people.Contains(a.Person))];

    public Task SaveAsync(TenantId tenant, ChannelAddress address, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Unbind(tenant, address.Channel, address.Person);
            addresses.Put((tenant, address.Channel, address.Person), address);
            bindings[Binding(tenant, address.Channel, address.Alias)] = address.Person;
        }

        return Task.CompletedTask;
    }

    public Task UpdateAsync(TenantId tenant, Versioned<ChannelAddress> address, CancellationToken cancellationToken)
    {
        var value = address.Value;
        lock (gate) addresses.Replace((tenant, value.Channel, value.Person), address, $"The address of {value.Person}");
        return Task.CompletedTask;
    }

    public Task RemoveAsync(TenantId tenant, string channel, PersonId person, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Unbind(tenant, channel, person);
            addresses.Remove((tenant, channel, person));
        }

        return Task.CompletedTask;
    }

    private void Unbind(TenantId tenant, string channel, PersonId person)
    {
        if (addresses.Find((tenant, channel, person)) is not { } address) return;
        var key = Binding(tenant, channel, address.Value.Alias);
        if (bindings.GetValueOrDefault(key) == person) bindings.Remove(key);
    }

    // Entra writes object ids in lower case, clients do not always.
    private static (TenantId Tenant, string Channel, string Alias) Binding(TenantId tenant, string channel, string alias) =>
        (tenant, channel, alias.ToLowerInvariant());
}
