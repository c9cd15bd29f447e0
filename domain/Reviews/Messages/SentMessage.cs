namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>A message of a cycle that reached its receiver.</summary>
public sealed record SentMessage(MessageKey Key, MessageReference Reference, DateTimeOffset SentAt);
