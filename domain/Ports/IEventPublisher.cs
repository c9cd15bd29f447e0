namespace PerfServerless.Domain.Ports;

/// <summary>Tells other systems, at least once and in no promised order.</summary>
public interface IEventPublisher
{
    /// <param name="queue">Lower-case letters, digits and '-'; the same name on a laptop and in the cloud. It must exist there.</param>
    Task PublishAsync(string queue, OutgoingEvent message, CancellationToken cancellationToken);
}
