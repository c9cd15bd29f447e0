namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What is wrong with a value.</summary>
internal static class ImportValueWords
{
    public static readonly Word<string> OfFormula = new("import.value-of-formula", "kpi");

    public static readonly Word<string, Part.Choice, string, Part.Choice, string> Frequency =
        new("import.value-frequency", "period", "theirs", "kpi", "ours", "example");

    public static readonly Word<string, string> Below = new("import.value-below", "value", "minimum");

    public static readonly Word<string, string> Above = new("import.value-above", "value", "maximum");

    public static readonly Word<string, string> Early = new("import.value-early", "period", "now");

    public static readonly Word<string, string> RecordedLate = new("import.value-recorded-late", "recorded", "now");

    public static readonly Word<int, int> NoteTooLong = new("import.note-too-long", "length", "most");

    public static readonly Word<string, string, string, string> Twice = new("import.value-twice", "kpi", "period", "first", "second");
}
