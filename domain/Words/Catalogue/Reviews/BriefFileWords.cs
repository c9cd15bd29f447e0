namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>The words about a brief as a file.</summary>
public static class BriefFileWords
{
    public static readonly Word<string> OtherFormat = new("brief-file.other-format", "text");

    /// <summary>Before the links on a brief's page.</summary>
    public static readonly Word AlsoAs = new("brief-file.also-as");

    public static readonly Word Csv = new("brief-file.csv");

    public static readonly Word Json = new("brief-file.json");

    public static readonly Word Markdown = new("brief-file.markdown");

    /// <summary>The meeting's entry for a calendar.</summary>
    public static readonly Word Calendar = new("brief-file.calendar");

    public static readonly Word Minutes = new("brief-file.minutes");
}
