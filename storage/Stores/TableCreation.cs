using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PerfServerless.Storage.Stores;

/// <summary>Makes missing tables before anything else starts, or as soon as the storage answers.</summary>
internal sealed class TableCreation(
    StoreTables tables, StorageStart start, IOptions<TableStoreOptions> options, IHostApplicationLifetime host, ILogger<TableCreation> logger)
    : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private Task waiting = Task.CompletedTask;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!await start.TryAsync(OpenAsync, cancellationToken)) waiting = WaitAsync();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await waiting;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => stopping.Dispose();

    private Task OpenAsync(CancellationToken cancellationToken) =>
        options.Value.CreateTables ? tables.CreateIfNotExistAsync(cancellationToken) : Task.CompletedTask;

    private async Task WaitAsync()
    {
        try
        {
            await start.InsistAsync(OpenAsync, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }

        if (start.Failure is not { } failure) return;
        logger.Refused(failure);
        host.StopApplication();
    }
}
