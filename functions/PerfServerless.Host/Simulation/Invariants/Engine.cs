using PerfServerless.Domain.Words.Catalogue.Simulation;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <inheritdoc cref="InvariantKind.Engine"/>
internal sealed class Engine(QuarterWorld world) : Invariant(InvariantKind.Engine, world)
{
    private static readonly OrchestrationRuntimeStatus[] Bad =
        [OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Blocked, OrchestrationRuntimeStatus.Terminated];

    public override async Task EndAsync()
    {
        foreach (var failure in World.Failures) Break(null, SimulationBreachWords.Door.Say(failure.GetType().Name, failure.Message));
        for (string? token = null; ;)
        {
            var page = await World.Hub.Inspector.ListAsync(new OrchestrationQuery(Statuses: Bad, ContinuationToken: token));
            foreach (var instance in page.Values)
                Break(null, SimulationBreachWords.Instance.Say(instance.InstanceId, instance.Status.ToString(), await WhyAsync(instance)), instance.LastUpdatedAt);
            if (page.ContinuationToken is not { } next) return;
            token = next;
        }
    }

    private async Task<string> WhyAsync(InspectedInstance instance) =>
        (await World.Hub.Client.GetInstanceAsync(instance.InstanceId))?.FailureDetails?.ErrorMessage ?? instance.ParkedBecause ?? instance.CustomStatus ?? "-";
}
