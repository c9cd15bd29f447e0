namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>Why nothing can be sent to a person.</summary>
public enum Unreachable
{
    /// <summary>The channel knows no way to him: the bot was never installed, or was removed.</summary>
    NotThere,

    /// <summary>He, or an administrator for him, wants no messages of this channel.</summary>
    Refused,

    /// <summary>He paused what is sent by itself.</summary>
    Paused,
}
