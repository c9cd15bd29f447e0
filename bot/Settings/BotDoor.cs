namespace PerfServerless.Bot.Settings;

/// <summary>Who reaches the host in which the bot runs.</summary>
public enum BotDoor
{
    /// <summary>Anybody, as far as the bot can tell: callers have to show who they are.</summary>
    Open,

    /// <summary>Programs of this machine alone: the host refuses all others before they come to the bot.</summary>
    OwnMachine,
}
