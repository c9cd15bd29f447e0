namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>What the bot's endpoint answers to requests that it does not take.</summary>
public static class BotDoorWords
{
    public static readonly Word TooLongTitle = new("bot.too-long-title");

    public static readonly Word<int> TooLong = new("bot.too-long", "kib");

    public static readonly Word CompressedTitle = new("bot.compressed-title");

    public static readonly Word Compressed = new("bot.compressed");

    public static readonly Word NotAnActivityTitle = new("bot.not-an-activity-title");

    public static readonly Word NotAnObject = new("bot.not-an-object");

    public static readonly Word<int> Unreadable = new("bot.unreadable", "depth");

    public static readonly Word NoType = new("bot.no-type");

    public static readonly Word<int> IdTooLong = new("bot.id-too-long", "most");

    public static readonly Word FailedTitle = new("bot.activity-failed-title");

    public static readonly Word Failed = new("bot.activity-failed");

    public static readonly Word ForeignConnectorTitle = new("bot.foreign-connector-title");

    public static readonly Word ForeignConnector = new("bot.foreign-connector");

    public static readonly Word ForeignHostTitle = new("bot.foreign-host-title");

    public static readonly Word<string> ForeignHost = new("bot.foreign-host", "port");

    public static readonly Word ForeignOriginTitle = new("bot.foreign-origin-title");

    public static readonly Word ForeignOrigin = new("bot.foreign-origin");

    public static readonly Word StrangerTitle = new("bot.stranger-title");

    /// <summary>The same for everybody who is kept out: what exactly was wrong helps only who tries to get in.</summary>
    public static readonly Word Stranger = new("bot.stranger");

    public static readonly Word UncheckedTitle = new("bot.unchecked-title");

    public static readonly Word Unchecked = new("bot.unchecked");

    public static readonly Word NotJsonTitle = new("bot.not-json-title");

    public static readonly Word NotJson = new("bot.not-json");
}
