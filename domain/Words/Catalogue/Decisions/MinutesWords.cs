using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Decisions;

/// <summary>The words of a meeting's minutes.</summary>
public static class MinutesWords
{
    public static readonly Word<string> Title = new("minutes.title", "cadence");

    /// <summary>No decision was written down.</summary>
    public static readonly Word Nothing = new("minutes.nothing");

    /// <summary>Above what was decided about nothing on the agenda.</summary>
    public static readonly Word Others = new("minutes.others");

    /// <summary>Who wrote a decision down, and when.</summary>
    public static readonly Word<PersonId, DateTimeOffset> Recorded = new("minutes.recorded", "by", "at");

    /// <summary>When the decisions stood so.</summary>
    public static readonly Word<DateTimeOffset> AsOf = new("minutes.as-of", "at");

    /// <summary>Opens the same as Markdown.</summary>
    public static readonly Word AsText = new("minutes.as-text");
}
