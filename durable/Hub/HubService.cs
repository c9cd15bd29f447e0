using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfServerless.Durable.Hub.Settings;

namespace PerfServerless.Durable.Hub;

/// <summary>Starts and stops the hub with its host, and ends the host where the hub turns out to be unable to run.</summary>
internal sealed class HubService(EmbeddedHub hub, IHostApplicationLifetime host, ILogger<HubService> logger) : IHostedService
{
    private Task watching = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await hub.StartAsync(cancellationToken);
        watching = WatchAsync();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (!hub.Completion.IsFaulted) await hub.StopAsync(cancellationToken);
        await watching;
    }

    private async Task WatchAsync()
    {
        try
        {
            await hub.Completion;
        }
        catch (Exception e)
        {
            // Told here and by whoever awaits the hub's completion next.
            logger.CannotRun(e);
            host.StopApplication();
        }
    }
}
