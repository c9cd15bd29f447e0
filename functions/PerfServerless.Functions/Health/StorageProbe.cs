using PerfServerless.Domain.Ports;

namespace PerfServerless.Functions.Health;

/// <summary>The storage answers.</summary>
public sealed class StorageProbe(IScorecardStore scorecards) : IHealthProbe
{
    public string Name => "storage";

    public async Task<string?> WhatIsWrongAsync(CancellationToken cancellationToken)
    {
        await scorecards.TenantsAsync(cancellationToken);
        return null;
    }
}
