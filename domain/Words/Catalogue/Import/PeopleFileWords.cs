namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What is said of a HR system's export and of the map of its columns.</summary>
public static class PeopleFileWords
{
    public static readonly Word<int, int> TooManyMissing = new("people-file.too-many-missing", "missing", "named");

    public static readonly Word MapMissing = new("people-file.map-missing");

    public static readonly Word<string> MapNoJson = new("people-file.map-no-json", "path");

    public static readonly Word<string, string> MapUnknown = new("people-file.map-unknown", "name", "known");

    public static readonly Word<string> MapNeeds = new("people-file.map-needs", "column");

    public static readonly Word<string> MapShape = new("people-file.map-shape", "name");

    public static readonly Word<string> NoSheet = new("people-file.no-sheet", "sheet");

    public static readonly Word FileMissing = new("people-file.file-missing");

    public static readonly Word<string> NotReadable = new("people-file.not-readable", "file");

    public static readonly Word<string, int, int, int> Done = new("people-file.done", "file", "fresh", "changed", "unchanged");

    public static readonly Word<string> Unchanged = new("people-file.nothing-new", "file");

    public static readonly Word<int> Left = new("people-file.left", "count");

    public static readonly Word<int> Stay = new("people-file.stay", "count");

    public static readonly Word Command = new("people-file.command");

    public static readonly Word File = new("people-file.file");

    public static readonly Word Map = new("people-file.map");

    public static readonly Word Tenant = new("people-file.tenant");
}
