namespace PerfServerless.Domain.Events;

/// <summary>Carries events to other systems.</summary>
public interface IEventPublisher
{
    /// <summary>Hands one event over; when it returns, the other side has it.</summary>
    /// <param name="channel">The name of the topic or the queue: lower-case letters, digits and '-'.</param>
    /// <param name="body">The whole event, in CloudEvents' JSON format.</param>
    Task PublishAsync(string channel, OutgoingEvent told, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}
