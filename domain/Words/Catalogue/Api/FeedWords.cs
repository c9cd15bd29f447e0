namespace PerfServerless.Domain.Words.Catalogue.Api;

/// <summary>Why a queue's message is not taken, before anybody looks at the value in it.</summary>
public static class FeedWords
{
    public static readonly Word NoUtf8 = new("push.feed.no-utf8");

    public static readonly Word<int, int> LongId = new("push.feed.long-id", "length", "most");

    public static readonly Word<string> NoOrganisation = new("push.feed.no-organisation", "tenant");

    public static readonly Word Empty = new("push.feed.empty");

    public static readonly Word NoJson = new("push.feed.no-json");

    public static readonly Word<string> NoJsonAt = new("push.feed.no-json-at", "path");

    public static readonly Word NoText = new("push.feed.no-text");

    public static readonly Word<int> TakenTooOften = new("push.feed.taken-too-often", "times");

    public static readonly Word<string> Failed = new("push.feed.failed", "error");
}
