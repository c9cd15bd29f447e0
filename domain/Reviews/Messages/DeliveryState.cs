namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>How far a message came.</summary>
public enum DeliveryState
{
    /// <summary>It waits: it is held back, or the channel takes it later.</summary>
    Queued,

    /// <summary>It could not be delivered by this channel.</summary>
    Failed,

    /// <summary>The channel took it and does not tell whether it arrived.</summary>
    Sent,

    /// <summary>It is with its receiver.</summary>
    Delivered,

    /// <summary>Its receiver read it, or used it.</summary>
    Read,
}
