namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>How a cycle went, beside those before it, for the owner of its cadence.</summary>
internal static class RhythmWords
{
    public static readonly Word<string, DateOnly> Title = new("rhythm.title", "cadence", "meeting");

    public static readonly Word<Part.List> InTime = new("rhythm.in-time", "shares");

    public static readonly Word<Part.List> FirstCard = new("rhythm.first-card", "shares");

    public static readonly Word<Part.List> Answer = new("rhythm.answer", "times");

    public static readonly Word<Part.List> Escalations = new("rhythm.escalations", "counts");

    public static readonly Word<Part.List> Briefs = new("rhythm.briefs", "counts");

    public static readonly Word<int> Before = new("rhythm.before", "count");

    public static readonly Word First = new("rhythm.first");

    public static readonly Word<int, int> OfSo = new("rhythm.of", "some", "all");

    public static readonly Word<int> Hours = new("rhythm.hours", "count");

    public static readonly Word<int> Minutes = new("rhythm.minutes", "count");

    public static readonly Word<Part.Share> Share = new("rhythm.share", "share");

    public static readonly Word<int> Count = new("rhythm.count", "count");

    public static readonly Word Nothing = new("rhythm.nothing");

    public static readonly Word NoneTitle = new("rhythm.none-title");

    public static readonly Word None = new("rhythm.none");
}
