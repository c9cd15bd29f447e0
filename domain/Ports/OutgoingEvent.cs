namespace PerfServerless.Domain.Ports;

/// <summary>Something other systems may want to know.</summary>
/// <param name="Id">Made from the fact; a receiver ignores repeats by it. At most 128 characters.</param>
/// <param name="Type">What happened, such as <c>cycle.closed</c>.</param>
/// <param name="Payload">JSON; keys and numbers, no personal words.</param>
public sealed record OutgoingEvent(string Id, string Type, string Payload);
