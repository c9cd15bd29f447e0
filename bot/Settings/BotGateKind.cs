namespace PerfServerless.Bot.Settings;

/// <summary>Who vouches for what comes in at the bot's door.</summary>
internal enum BotGateKind
{
    /// <summary>Nobody: programs of this machine alone can reach the host, such as an emulator of Teams.</summary>
    Development,

    /// <summary>The Bot Framework's channel service, by its signed token.</summary>
    Channel,
}
