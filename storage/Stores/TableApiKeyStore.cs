using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Rows;

namespace PerfServerless.Storage.Stores;

/// <summary>API keys in table <c>ApiKeys</c>.</summary>
internal sealed class TableApiKeyStore(StoreTable table) : IApiKeyStore
{
    public Task<Versioned<ApiKey>?> FindAsync(TenantId tenant, string id, CancellationToken cancellationToken) =>
        table.FindRecordAsync<ApiKey>(ApiKeyRows.Partition(tenant), ApiKeyRows.Key(id), cancellationToken);

    public async Task<IReadOnlyList<ApiKey>> ListAsync(TenantId tenant, CancellationToken cancellationToken) =>
        await table.ListRecordsAsync<ApiKey>(ApiKeyRows.Partition(tenant), ApiKeyRows.Keys, cancellationToken);

    public Task<bool> AddAsync(ApiKey key, CancellationToken cancellationToken) => table.AddAsync(Row(key), cancellationToken);

    public Task UpdateAsync(Versioned<ApiKey> key, CancellationToken cancellationToken) =>
        table.ReplaceAsync(Row(key.Value), key.Tag, $"The key {key.Value.Id}", cancellationToken);

    public Task NoteUseAsync(TenantId tenant, ApiKeyUse use, CancellationToken cancellationToken) =>
        table.PutAsync(RecordRow.Write(ApiKeyRows.Partition(tenant), ApiKeyRows.Use(use.KeyId), use), cancellationToken);

    public async Task<IReadOnlyList<ApiKeyUse>> UsesAsync(TenantId tenant, CancellationToken cancellationToken) =>
        await table.ListRecordsAsync<ApiKeyUse>(ApiKeyRows.Partition(tenant), ApiKeyRows.Uses, cancellationToken);

    private static Tables.TableEntity Row(ApiKey key) => RecordRow.Write(ApiKeyRows.Partition(key.Tenant), ApiKeyRows.Key(key.Id), key);
}
