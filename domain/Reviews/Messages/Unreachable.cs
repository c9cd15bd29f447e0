namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>Why nothing can be sent to a person.</summary>
public enum Unreachable
{
    /// <summary>The channel knows no way to him: the bot was never installed, or was removed.</summary>
    NotThere,

    /// <summary>He wants no messages of this channel.</summary>
    Refused,

    /// <summary>He paused what is sent by itself.</summary>
    Paused,

    /// <summary>An administrator disabled the bot.</summary>
    Disabled,

    /// <summary>The conversation is gone.</summary>
    Gone,

    /// <summary>The channel takes no more for now; it is tried again, and nobody counts as unreachable for it.</summary>
    Throttled,

    /// <summary>The mail server knows nobody at his address.</summary>
    Bounced,
}
