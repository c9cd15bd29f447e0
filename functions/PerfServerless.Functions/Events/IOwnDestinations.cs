using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Events;

/// <summary>The destinations that an organisation has for itself; whoever delivers need not know how they are kept.</summary>
internal interface IOwnDestinations
{
    /// <returns>One that did not change is the same object as before.</returns>
    ValueTask<IReadOnlyList<IEventDestination>> OfAsync(TenantId tenant, CancellationToken cancellationToken);
}
