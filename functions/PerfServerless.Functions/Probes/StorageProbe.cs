using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Functions.Probes;

/// <summary>The storage answers, and the routes that need it are open.</summary>
/// <param name="start">Null for a host over stores that need no waiting for.</param>
internal sealed class StorageProbe(IScorecardStore scorecards, StorageStart? start = null) : IServiceProbe
{
    public string Name => "storage";

    public async Task<Saying?> WhatIsWrongAsync(CancellationToken cancellationToken)
    {
        await scorecards.TenantsAsync(cancellationToken);
        return start is null or { IsReady: true } ? null : OperationsHealthWords.StorageUnnoticed.Say();
    }
}
