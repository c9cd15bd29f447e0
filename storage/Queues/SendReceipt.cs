namespace PerfServerless.Storage.Queues;

/// <summary>What the service answers to a message sent or hidden further.</summary>
public sealed record SendReceipt(string MessageId, string PopReceipt, DateTimeOffset NextVisibleOn);
