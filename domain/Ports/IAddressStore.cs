using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Ports;

/// <summary>Where channels find people, and whom a channel means by a foreign id.</summary>
public interface IAddressStore
{
    Task<Versioned<ChannelAddress>?> FindAsync(TenantId tenant, string channel, PersonId person, CancellationToken cancellationToken);

    /// <summary>The person to whom a foreign id was bound.</summary>
    Task<PersonId?> FindPersonAsync(TenantId tenant, string channel, string alias, CancellationToken cancellationToken);

    /// <returns>All addresses of a channel, in order of person.</returns>
    Task<IReadOnlyList<ChannelAddress>> ListAsync(TenantId tenant, string channel, CancellationToken cancellationToken);

    /// <returns>The addresses of these people in a channel, in order of person.</returns>
    Task<IReadOnlyList<ChannelAddress>> ListAsync(
        TenantId tenant, string channel, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken);

    /// <summary>Stores an address (new, or in place of an older one) and binds its alias, compared without case, in one step; the older one's binding goes.</summary>
    Task SaveAsync(TenantId tenant, ChannelAddress address, CancellationToken cancellationToken);

    /// <exception cref="StaleWriteException">The address changed since it was read.</exception>
    Task UpdateAsync(TenantId tenant, Versioned<ChannelAddress> address, CancellationToken cancellationToken);

    /// <summary>Forgets an address with its binding; one already forgotten is no error.</summary>
    Task RemoveAsync(TenantId tenant, string channel, PersonId person, CancellationToken cancellationToken);
}
