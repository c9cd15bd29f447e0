namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What <c>serve --check</c> found.</summary>
public static class CheckWords
{
    public static readonly Word KeyFile = new("check.key-file");

    public static readonly Word Storage = new("check.storage");

    public static readonly Word ChannelKeys = new("check.channel-keys");

    public static readonly Word BotToken = new("check.bot-token");

    /// <summary>Why is told in the words of whatever failed.</summary>
    public static readonly Word<string, string> NoChannelKeys = new("check.no-channel-keys", "address", "why");

    public static readonly Word<int> TooLong = new("check.too-long", "seconds");

    public static readonly Word Ready = new("check.ready");

    public static readonly Word NotReady = new("check.not-ready");
}
