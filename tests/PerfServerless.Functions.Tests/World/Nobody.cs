using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Events;

namespace PerfServerless.Functions.Tests.World;

/// <summary>Nobody listens to any organisation.</summary>
internal sealed class Nobody : IAnnouncer
{
    public bool TellsPersonal => false;

    public ValueTask<bool> IsHeardAsync(TenantId tenant, CancellationToken cancellationToken) => ValueTask.FromResult(false);

    public void Kick(TenantId tenant)
    {
        // There is nobody to deliver to.
    }

    public Task PublishAsync(TenantId tenant, CancellationToken cancellationToken) => Task.CompletedTask;
}
