using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Events;

/// <summary>Something that takes an organisation's events.</summary>
internal interface IEventDestination
{
    /// <summary>A webhook's id, or the name of a destination from the settings; under it its progress is kept.</summary>
    string Id { get; }

    /// <summary>Where the events go, as people are shown it; without secrets.</summary>
    string Address { get; }

    bool Wants(string type);

    /// <summary>Hands one event over; when it returns, the other side has it.</summary>
    /// <exception cref="EventRefusedException">It was not taken; worth another try later.</exception>
    Task SendAsync(TenantId tenant, LoggedEvent logged, CancellationToken cancellationToken);
}
