using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Health;

namespace PerfServerless.Host.Hosting;

/// <summary>This process runs the orchestrations.</summary>
public sealed class HubProbe(EmbeddedHub hub) : IHealthProbe
{
    public string Name => "hub";

    public Task<string?> WhatIsWrongAsync(CancellationToken cancellationToken) => Task.FromResult(hub.State switch
    {
        HubState.Active => null,
        HubState.Starting => "The hub is starting; ask again in a moment.",
        HubState.StandBy => "This process stands by; another one is active. It takes over when that one ends.",
        HubState.Fenced => "Another process took over; this one winds down.",
        _ => "This process is stopping.",
    });
}
