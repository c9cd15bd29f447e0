using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Probes;

/// <summary>Looks whether one thing works. An exception counts as "does not".</summary>
public interface IServiceProbe
{
    string Name { get; }

    /// <returns>What is wrong and what to do; null where it works.</returns>
    Task<Saying?> WhatIsWrongAsync(CancellationToken cancellationToken);
}
