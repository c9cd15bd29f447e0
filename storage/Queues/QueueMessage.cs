namespace PerfServerless.Storage.Queues;

/// <summary>A message taken from a queue; it is hidden from others until <see cref="NextVisibleOn"/>.</summary>
/// <param name="PopReceipt">What deleting or hiding it further must carry; each taking gives a new one.</param>
/// <param name="Text">As the service holds it; whoever sent it should have encoded its body as base64.</param>
/// <param name="DequeueCount">How often it was taken, from 1: a message that is taken again and again poisons its reader.</param>
public sealed record QueueMessage(string MessageId, string PopReceipt, string Text, long DequeueCount, DateTimeOffset InsertedOn, DateTimeOffset NextVisibleOn)
{
    /// <summary>What was sent. Read message by message, so that one that cannot be read harms no other.</summary>
    /// <exception cref="FormatException">The text is not base64.</exception>
    public ReadOnlyMemory<byte> Body => QueueXml.Decode(MessageId, Text);
}
