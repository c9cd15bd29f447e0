using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Outbox;

namespace PerfServerless.Functions.Desks;

/// <summary>Starts desks as orchestrations, each under its person's id.</summary>
internal sealed class DeskStarter(IOrchestrations orchestrations) : IDeskStarter
{
    public Task<bool> EnsureRunningAsync(DeskKey desk, CancellationToken cancellationToken) =>
        orchestrations.EnsureRunningAsync(InstanceIds.Desk(desk), nameof(DeskOrchestrator), new DeskInput(desk), cancellationToken);
}
