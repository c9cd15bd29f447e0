using Microsoft.Extensions.Hosting;

namespace PerfServerless.Durable.Hub;

/// <summary>Starts and stops the hub with its host.</summary>
internal sealed class HubService(EmbeddedHub hub) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => hub.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => hub.StopAsync(cancellationToken);
}
