namespace PerfServerless.Domain.Reviews;

/// <summary>Why the bot cannot speak to a person.</summary>
public enum Unreachable
{
    /// <summary>The person never installed the bot, or removed it.</summary>
    NotInstalled,

    /// <summary>The person blocked the bot, or an administrator disabled it for him.</summary>
    Blocked,

    /// <summary>The person paused what the bot sends by itself.</summary>
    Paused,
}
