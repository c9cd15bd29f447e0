using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Health;

/// <summary>Looks whether one thing works. An exception counts as "does not".</summary>
public interface IHealthProbe
{
    string Name { get; }

    /// <returns>What is wrong and what to do; null where it works.</returns>
    Task<Saying?> WhatIsWrongAsync(CancellationToken cancellationToken);
}
