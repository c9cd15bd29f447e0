namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What is wrong with one cell. What stands in a file, or has to be written there, is told as it is written there, in every language.</summary>
internal static class ImportCellWords
{
    public static readonly Word<string> Empty = new("import.cell-empty", "column");

    public static readonly Word<int, int> TextTooLong = new("import.text-too-long", "length", "most");

    public static readonly Word TextLines = new("import.text-lines");

    public static readonly Word<string, int> NoId = new("import.id-wrong", "text", "most");

    public static readonly Word<Part.Choice, string, string, string> IdTwice = new("import.id-twice", "what", "id", "first", "second");

    public static readonly Word<Part.Choice, string, string, string> Shared = new("import.value-shared", "what", "value", "first", "second");

    public static readonly Word<string> ReferenceTwice = new("import.reference-twice", "id");

    public static readonly Word<Part.Choice, string> NoSuch = new("import.reference-unknown", "what", "id");

    public static readonly Word<Part.Choice> NoneDeclared = new("import.none-declared", "what");

    public static readonly Word<string, string, string, string> OutOfRange = new("import.number-out-of-range", "number", "column", "least", "most");

    public static readonly Word<string> Weight = new("import.weight-out-of-range", "number");

    public static readonly Word<string, int, int> NotWhole = new("import.number-not-whole", "text", "least", "most");

    public static readonly Word<string, string> NoneOf = new("import.word-unknown", "text", "words");

    public static readonly Word<string> NoFlag = new("import.flag-wrong", "text");

    public static readonly Word<string> NoDay = new("import.day-wrong", "text");

    public static readonly Word<string> NoTime = new("import.time-wrong", "text");

    public static readonly Word<string> NoMoment = new("import.moment-wrong", "text");

    public static readonly Word<string> NoCulture = new("import.culture-unknown", "text");

    public static readonly Word CultureHint = new("import.culture-hint");

    public static readonly Word CultureHintOrNone = new("import.culture-hint-or-none");

    public static readonly Word<string> NoEntraId = new("import.entra-id-wrong", "text");

    public static readonly Word<string> NoUpn = new("import.upn-wrong", "text");

    public static readonly Word<string> NoMailAddress = new("import.mail-wrong", "text");

    public static readonly Word<string> SpreadsheetError = new("import.cell-error", "text");

    /// <summary>A formula without a result, in a workbook.</summary>
    public static readonly Word Uncalculated = new("import.cell-uncalculated");

    public static readonly Word<string> LostLetters = new("import.cell-lost-letters", "text");

    public static readonly Word<string, string> MixedLetters = new("import.cell-mixed-letters", "text", "meant");

    public static readonly Word<Saying, string> Invisible = new("import.cell-invisible", "where", "code");

    public static readonly Word InvisibleFirst = new("import.cell-invisible-first");

    public static readonly Word<string> InvisibleBehind = new("import.cell-invisible-behind", "text");

    public static readonly Word<Part.Choice, string, string> NameShared = new("import.name-shared", "what", "name", "ids");

    public static readonly Word<int> ListTooLong = new("import.list-too-long", "most");

    public static readonly Word<string, string, string> DayEither = new("import.day-either", "text", "one", "other");
}
