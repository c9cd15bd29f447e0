using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PerfServerless.Storage.Stores;

/// <summary>Makes missing tables before anything else starts.</summary>
internal sealed class TableCreation(StoreTables tables, IOptions<TableStoreOptions> options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) =>
        options.Value.CreateTables ? tables.CreateIfNotExistAsync(cancellationToken) : Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
