namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>A cell that should hold a number and does not.</summary>
internal static class ImportNumberWords
{
    public static readonly Word<string, string, int, int, Saying> Wrong = new("import.number-wrong", "text", "point", "digits", "all", "mend");

    public static readonly Word<string, string, string, int, int, Saying> WrongInCulture =
        new("import.number-wrong-in-culture", "text", "culture", "point", "digits", "all", "mend");

    public static readonly Word<string> Write = new("import.number-write", "number");

    public static readonly Word<string, string> WriteEither = new("import.number-write-either", "one", "other");

    public static readonly Word<string> WriteDigits = new("import.number-write-digits", "point");

    public static readonly Word<string> IsDay = new("import.number-is-day", "text");

    public static readonly Word<string, string, string> Thousands = new("import.number-thousands", "text", "one", "other");

    public static readonly Word<string, string, string> Fractions = new("import.number-fractions", "text", "one", "other");

    public static readonly Word<string, string, string> ShareOrPercent = new("import.number-share", "text", "one", "other");

    public static readonly Word<string, string, int, string> MoreDecimals = new("import.number-decimals", "number", "kpi", "decimals", "shown");

    public static readonly Word<string, string, string, string> FarAway = new("import.number-far-away", "number", "expected", "kpi", "meant");
}
