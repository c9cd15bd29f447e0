using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Events;

/// <summary>Tells somebody that a destination is held; whoever delivers need not know how people are reached.</summary>
internal interface IHeldNews
{
    /// <summary>After the hold was written down. It is told once; what cannot be told stands on the operations page and in the log.</summary>
    Task TellAsync(TenantId tenant, IEventDestination destination, DestinationProgress progress, CancellationToken cancellationToken);
}
