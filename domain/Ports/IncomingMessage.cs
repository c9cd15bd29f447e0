namespace PerfServerless.Domain.Ports;

/// <summary>A message that another system left, taken and hidden from others for a while.</summary>
/// <param name="Id">The queue's own id of it, the same at every delivery.</param>
/// <param name="Receipt">What this taking of it is known by; a later one has another.</param>
/// <param name="Text">What was sent; null where it is not text in the encoding that the queue expects.</param>
/// <param name="Raw">As the queue holds it.</param>
/// <param name="Takes">How often it was taken, this time included.</param>
public sealed record IncomingMessage(string Id, string Receipt, string? Text, string Raw, long Takes);
