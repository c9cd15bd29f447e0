namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What is said of dropped files, in the report beside each and on the operations page.</summary>
public static class DropWords
{
    public static readonly Word<string> NoOrganisation = new("drop.no-organisation", "folder");

    public static readonly Word<string, string> OtherOrganisation = new("drop.other-organisation", "folder", "tenant");

    public static readonly Word<string> NoKind = new("drop.no-kind", "file");

    public static readonly Word<int> TooLarge = new("drop.too-large", "most");

    public static readonly Word<int, int, int> Values = new("drop.values", "fresh", "corrected", "unchanged");

    public static readonly Word<string> ValuesUpToDate = new("drop.values-up-to-date", "file");

    public static readonly Word<string> Failed = new("drop.failed", "kind");

    public static readonly Word<string, DateOnly, TimeOnly> Head = new("drop.head", "file", "day", "time");

    public static readonly Word Mistakes = new("drop.mistakes");

    public static readonly Word WorthMending = new("drop.worth-mending");

    public static readonly Word Overruled = new("drop.overruled");

    public static readonly Word<string, Saying> LastRefused = new("drop.last-refused", "file", "why");

    public static readonly Word<string> TwoPlaces = new("drop.two-places", "setting");
}
