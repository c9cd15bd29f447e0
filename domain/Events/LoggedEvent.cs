namespace PerfServerless.Domain.Events;

/// <summary>An event in its organisation's log.</summary>
/// <param name="Position">Its place in the log: each event's is above the one before, from 1.</param>
/// <param name="LoggedAt">When it came into the log, by the machine's clock.</param>
public sealed record LoggedEvent(long Position, DateTimeOffset LoggedAt, OutgoingEvent Event);
