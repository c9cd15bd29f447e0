using System.ComponentModel;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Events;

/// <summary>Somebody asked for a trial of a destination; it tells of nothing that happened.</summary>
public sealed record DestinationTested([property: Description("The destination's id.")] string Destination)
{
    /// <param name="number">Tells one trial from the next.</param>
    public static OutgoingEvent Of(TenantId tenant, string destination, string number, DateTimeOffset now) => EventJson.Make(
        EventTypes.DestinationTested, tenant, $"{destination}|{number}", $"destination/{destination}", now, new DestinationTested(destination));
}
