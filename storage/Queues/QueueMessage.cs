namespace PerfServerless.Storage.Queues;

/// <summary>A message taken from a queue; it is hidden from others until <see cref="NextVisibleOn"/>.</summary>
/// <param name="PopReceipt">What deleting or hiding it further must carry; each taking gives a new one.</param>
/// <param name="DequeueCount">How often it was taken, from 1: a message that is taken again and again poisons its reader.</param>
public sealed record QueueMessage(string MessageId, string PopReceipt, ReadOnlyMemory<byte> Body, long DequeueCount, DateTimeOffset InsertedOn, DateTimeOffset NextVisibleOn);
