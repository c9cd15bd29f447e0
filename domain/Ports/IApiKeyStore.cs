using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Ports;

/// <summary>The API keys of organisations.</summary>
public interface IApiKeyStore
{
    Task<Versioned<ApiKey>?> FindAsync(TenantId tenant, string id, CancellationToken cancellationToken);

    /// <returns>All keys of an organisation, those that ended too, in order of id.</returns>
    Task<IReadOnlyList<ApiKey>> ListAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <returns>False where a key of this id is there already.</returns>
    Task<bool> AddAsync(ApiKey key, CancellationToken cancellationToken);

    /// <exception cref="StaleWriteException">The key changed since it was read.</exception>
    Task UpdateAsync(Versioned<ApiKey> key, CancellationToken cancellationToken);

    /// <summary>Writes down when a key was used, in place of what was written before.</summary>
    Task NoteUseAsync(TenantId tenant, ApiKeyUse use, CancellationToken cancellationToken);

    /// <returns>When each key of an organisation was used last; those never used are not in it.</returns>
    Task<IReadOnlyList<ApiKeyUse>> UsesAsync(TenantId tenant, CancellationToken cancellationToken);
}
