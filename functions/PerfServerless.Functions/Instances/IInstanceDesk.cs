using PerfServerless.Domain.Words;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;

namespace PerfServerless.Functions.Instances;

/// <summary>The operator's door to orchestration instances, whichever engine stands behind it.</summary>
public interface IInstanceDesk
{
    /// <summary>The engine at a glance, such as "active, 12 instances in memory".</summary>
    Saying Engine { get; }

    /// <summary>What the engine tells and what it does not.</summary>
    EngineFacts Facts { get; }

    /// <summary>A page of the instances that match.</summary>
    Task<Page<InstanceView>> ListAsync(InstanceFilter filter, CancellationToken cancellationToken);

    /// <returns>The instance with its history; null where there is none.</returns>
    Task<InstanceDetail?> FindAsync(string instanceId, CancellationToken cancellationToken);

    /// <returns>What became of it: one sentence.</returns>
    /// <exception cref="InstanceNotFoundException">There is no such instance.</exception>
    /// <exception cref="InstanceRefusedException">The instance is in a state in which that cannot be done.</exception>
    Task<Saying> SteerAsync(string instanceId, InstanceCommand command, string? reason, CancellationToken cancellationToken);

    /// <summary>Removes the ended instances that match, with their histories.</summary>
    /// <param name="createdBefore">Only those created before; null for any.</param>
    /// <param name="statuses">Only these; null for all ended ones.</param>
    /// <returns>How many.</returns>
    Task<int> PurgeAsync(DateTimeOffset? createdBefore, IReadOnlyCollection<OrchestrationRuntimeStatus>? statuses, CancellationToken cancellationToken);
}
