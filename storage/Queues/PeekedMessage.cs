namespace PerfServerless.Storage.Queues;

/// <summary>A message looked at and left where it is.</summary>
public sealed record PeekedMessage(string MessageId, ReadOnlyMemory<byte> Body, long DequeueCount, DateTimeOffset InsertedOn);
