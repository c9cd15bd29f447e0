namespace PerfServerless.Domain.Reviews;

/// <summary>A message that reached a person's conversation.</summary>
/// <param name="Answerable">It carries the form of an open request; exactly one of a person and cycle does.</param>
public sealed record SentMessage(MessageKey Key, string ConversationId, string ActivityId, DateTimeOffset SentAt, bool Answerable);
