using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Probes;

namespace PerfServerless.Host.Hosting;

/// <summary>This process runs the orchestrations.</summary>
internal sealed class HubProbe(EmbeddedHub hub) : IServiceProbe
{
    public string Name => "hub";

    public Task<Saying?> WhatIsWrongAsync(CancellationToken cancellationToken) => Task.FromResult<Saying?>(hub.State switch
    {
        HubState.Active => null,
        HubState.Starting => OperationsHealthWords.HubStarting.Say(),
        HubState.StandBy => OperationsHealthWords.HubStandsBy.Say(),
        HubState.Fenced => OperationsHealthWords.HubFenced.Say(),
        HubState.Stopping => OperationsHealthWords.HubStopping.Say(),
    });
}
