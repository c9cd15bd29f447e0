using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Events;

/// <summary>The door through which the application tells other systems: whoever commits a fact asks it, and kicks it afterwards.</summary>
public interface IAnnouncer
{
    /// <summary>Whether events tell who gave a value and what people noted.</summary>
    bool TellsPersonal { get; }

    /// <summary>Somebody listens to the organisation: without that nothing need be written of events.</summary>
    ValueTask<bool> IsHeardAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>Something was committed for this organisation, or may have been.</summary>
    void Kick(TenantId tenant);

    /// <summary>Gathers and delivers everything that waits; for hosts whose processes come and go.</summary>
    Task PublishAsync(TenantId tenant, CancellationToken cancellationToken);
}
