namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>Where something stands in a folder, and how it is told.</summary>
public static class ImportWords
{
    public static readonly Word<string> AtFile = new("import.at-file", "file");

    public static readonly Word<string, string> AtLine = new("import.at-line", "file", "line");

    public static readonly Word<string, string, string> AtColumn = new("import.at-column", "file", "line", "column");

    public static readonly Word<string, string> AtNamedFile = new("import.at-named-file", "file", "name");

    public static readonly Word<string, string, string> AtNamedLine = new("import.at-named-line", "file", "line", "name");

    public static readonly Word<string, string, string, string> AtNamedColumn = new("import.at-named-column", "file", "line", "column", "name");

    /// <summary>A mistake or a warning with its place.</summary>
    public static readonly Word<Saying, Saying> Told = new("import.told", "place", "sentence");

    /// <summary>A mistake of another folder than the one that is checked.</summary>
    public static readonly Word<string, Saying> InFolder = new("import.in-folder", "folder", "told");

    public static readonly Word<string> DidYouMean = new("import.did-you-mean", "word");

    public static readonly Word<int, string> Again = new("import.again", "count", "lines");
}
