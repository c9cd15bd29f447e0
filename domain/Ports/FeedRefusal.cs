using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Ports;

/// <summary>A message of a feed that was set aside, and why; the message itself lies in the queue for such ones.</summary>
/// <param name="Queue">From which it came.</param>
/// <param name="Aside">In which it lies.</param>
/// <param name="MessageId">The queue's own id of it.</param>
public sealed record FeedRefusal(string Queue, string Aside, string MessageId, Saying Why, DateTimeOffset At);
