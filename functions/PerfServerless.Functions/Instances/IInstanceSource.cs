using PerfServerless.Domain.Words;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;

namespace PerfServerless.Functions.Instances;

/// <summary>Where an operator's view of instances comes from; each engine has one.</summary>
public interface IInstanceSource
{
    EngineFacts Facts { get; }

    /// <summary>The engine at a glance.</summary>
    Saying Engine { get; }

    Task<Page<InspectedInstance>> ListAsync(OrchestrationQuery query, CancellationToken cancellationToken);

    /// <summary>Carries out a command that its state allows.</summary>
    /// <returns>What became of it, as this engine does it.</returns>
    /// <exception cref="InstanceRefusedException">The engine cannot do it.</exception>
    Task<Saying> CarryOutAsync(InstanceCommand command, string instanceId, string? reason, CancellationToken cancellationToken);

    /// <returns>Null where there is none of that id.</returns>
    Task<InspectedInstance?> FindAsync(string instanceId, CancellationToken cancellationToken);
}
