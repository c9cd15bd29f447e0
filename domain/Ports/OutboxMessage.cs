namespace PerfServerless.Domain.Ports;

/// <summary>An event for a running orchestration, committed together with the fact it announces.</summary>
/// <param name="Id">Unique in the tenant and made from the fact; the receiver ignores repeats by it.</param>
/// <param name="Payload">JSON; keys only, no personal words.</param>
public sealed record OutboxMessage(string Id, string InstanceId, string EventName, string Payload);
