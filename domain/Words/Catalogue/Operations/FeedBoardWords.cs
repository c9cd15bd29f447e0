namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>The feeds, on the operations pages and the command line.</summary>
public static class FeedBoardWords
{
    public static readonly Word Heading = new("operations.feeds.heading");

    public static readonly Word<string, Saying, long> Queue = new("operations.feeds.queue", "queue", "waiting", "recorded");

    public static readonly Word<int> Waiting = new("operations.feeds.waiting", "count");

    public static readonly Word NoAnswer = new("operations.feeds.no-answer");

    public static readonly Word NoneAside = new("operations.feeds.none-aside");

    public static readonly Word<int, string> Aside = new("operations.feeds.aside", "count", "queue");

    public static readonly Word<string, Saying> Last = new("operations.feeds.last", "moment", "why");

    public static readonly Word LogSaysWhy = new("operations.feeds.log-says-why");

    public static readonly Word<string, int, long> Files = new("operations.feeds.files", "place", "waiting", "taken");

    public static readonly Word RefusedHeading = new("operations.feeds.refused-heading");

    public static readonly Word<string, string, string, Saying> Refused = new("operations.feeds.refused", "moment", "message", "queue", "why");

    public static readonly Word<int> FilesRefused = new("operations.feeds.files-refused", "count");
}
