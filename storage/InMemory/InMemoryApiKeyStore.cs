using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryApiKeyStore : IApiKeyStore
{
    private readonly Lock gate = new();
    private readonly InMemoryTable<(TenantId Tenant, string Id), ApiKey> keys = new();
    private readonly InMemoryTable<(TenantId Tenant, string Id), ApiKeyUse> uses = new();

    public Task<Versioned<ApiKey>?> FindAsync(TenantId tenant, string id, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(keys.Find((tenant, id)));
    }

    public Task<IReadOnlyList<ApiKey>> ListAsync(TenantId tenant, CancellationToken cancellationToken) =>
        Listed(keys, tenant, k => k.Id);

    public Task<bool> AddAsync(ApiKey key, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(keys.Add((key.Tenant, key.Id), key));
    }

    public Task UpdateAsync(Versioned<ApiKey> key, CancellationToken cancellationToken)
    {
        lock (gate) keys.Replace((key.Value.Tenant, key.Value.Id), key, $"The key {key.Value.Id}");
        return Task.CompletedTask;
    }

    public Task NoteUseAsync(TenantId tenant, ApiKeyUse use, CancellationToken cancellationToken)
    {
        lock (gate) uses.Put((tenant, use.KeyId), use);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ApiKeyUse>> UsesAsync(TenantId tenant, CancellationToken cancellationToken) => Listed(uses, tenant, u => u.KeyId);

    private Task<IReadOnlyList<T>> Listed<T>(InMemoryTable<(TenantId Tenant, string Id), T> table, TenantId tenant, Func<T, string> id)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<T>>(
                [.. table.Entries.Where(e => e.Key.Tenant == tenant).Select(e => e.Value).OrderBy(id, StringComparer.Ordinal)]);
        }
    }
}
