using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Functions.Keys;

/// <summary>Writes down when keys were used, once a key and hour, behind the requests: none waits for it, and none fails by it.</summary>
internal sealed class ApiKeyUses(IApiKeyStore store, ILogger<ApiKeyUses> logger) : BackgroundService
{
    private const int MostWaiting = 1_000;
    private static readonly TimeSpan Often = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(TenantId Tenant, string Id), DateTimeOffset> noted = new();
    private readonly Channel<(TenantId Tenant, ApiKeyUse Use)> waiting =
        Channel.CreateBounded<(TenantId, ApiKeyUse)>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Note(TenantId tenant, string id, DateTimeOffset now)
    {
        var place = (tenant, id);
        if (noted.TryGetValue(place, out var last))
        {
            if (now - last < Often || !noted.TryUpdate(place, now, last)) return;
        }
        else if (!noted.TryAdd(place, now))
        {
            return;
        }

        logger.KeyInUse(tenant, id);
        waiting.Writer.TryWrite((tenant, new(id, now)));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (tenant, use) in waiting.Reader.ReadAllAsync(stoppingToken)) await WriteAsync(tenant, use, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was not written yet is at most an hour's knowledge of a key.
        }
    }

    private async Task WriteAsync(TenantId tenant, ApiKeyUse use, CancellationToken cancellationToken)
    {
        try
        {
            await store.NoteUseAsync(tenant, use, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.UseNotWritten(tenant, use.KeyId, e);
        }
    }
}
