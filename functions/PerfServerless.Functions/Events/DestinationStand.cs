using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Events;

/// <summary>How a destination stands.</summary>
/// <param name="Waiting">How many events of the log are behind its place.</param>
internal sealed record DestinationStand(TenantId Tenant, IEventDestination Destination, DestinationProgress Progress, long Waiting);
