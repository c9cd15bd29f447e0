using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Host.Hosting;

/// <summary>The embedded hub's earliest timer.</summary>
internal sealed class HubNextDue(EmbeddedHub hub) : INextDue
{
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        Task.FromResult(hub.State == HubState.Active ? hub.Inspector.NextDue() : null);
}
