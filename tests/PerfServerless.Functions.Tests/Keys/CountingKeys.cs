using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Functions.Tests.Keys;

/// <summary>A store of keys that counts, and that refuses to write uses where a test wants it.</summary>
internal sealed class CountingKeys(IApiKeyStore inner) : IApiKeyStore, IDisposable
{
    private readonly SemaphoreSlim noted = new(0);
    private int seen;
    private int reads;

    public IApiKeyStore Inner => inner;

    public int Reads => reads;

    public bool Refuses { get; set; }

    /// <summary>Waits until so many uses were to be written.</summary>
    public async Task Noted(int count)
    {
        for (; seen < count; seen++) Assert.True(await noted.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    public void Dispose() => noted.Dispose();

    public Task<Versioned<ApiKey>?> FindAsync(TenantId tenant, string id, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref reads);
        return inner.FindAsync(tenant, id, cancellationToken);
    }

    public Task<IReadOnlyList<ApiKey>> ListAsync(TenantId tenant, CancellationToken cancellationToken) => inner.ListAsync(tenant, cancellationToken);

    public Task<bool> AddAsync(ApiKey key, CancellationToken cancellationToken) => inner.AddAsync(key, cancellationToken);

    public Task UpdateAsync(Versioned<ApiKey> key, CancellationToken cancellationToken) => inner.UpdateAsync(key, cancellationToken);

    public async Task NoteUseAsync(TenantId tenant, ApiKeyUse use, CancellationToken cancellationToken)
    {
        try
        {
            if (Refuses) throw new IOException("The storage is away.");
            await inner.NoteUseAsync(tenant, use, cancellationToken);
        }
        finally
        {
            noted.Release();
        }
    }

    public Task<IReadOnlyList<ApiKeyUse>> UsesAsync(TenantId tenant, CancellationToken cancellationToken) => inner.UsesAsync(tenant, cancellationToken);
}
