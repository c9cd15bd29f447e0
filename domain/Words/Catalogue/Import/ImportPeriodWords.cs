namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What is wrong with a period in a file.</summary>
internal static class ImportPeriodWords
{
    public static readonly Word OfTarget = new("import.period-of-target");

    public static readonly Word OfValue = new("import.period-of-value");

    public static readonly Word OfChange = new("import.period-of-change");

    public static readonly Word<string, string> Wrong = new("import.period-wrong", "text", "year");

    public static readonly Word<string, string> NoFiscalYears = new("import.period-no-fiscal-years", "text", "code");

    public static readonly Word<string, string, string, string> OtherFiscalYear =
        new("import.period-other-fiscal-year", "text", "code", "first", "last");

    public static readonly Word<Part.Choice, string, Part.Choice> TwoFrequencies = new("import.target-two-frequencies", "frequency", "line", "other");

    public static readonly Word<string, string, string, string> TargetTwice = new("import.target-twice", "kpi", "period", "first", "second");

    public static readonly Word<string, string, Part.Choice> Shorter = new("import.target-shorter", "period", "kpi", "frequency");

    public static readonly Word<string, string, Part.Choice, Part.Choice> Longer =
        new("import.target-longer", "period", "kpi", "resets", "frequency");

    public static readonly Word<string, int, string> QuarterWithin = new("import.target-quarter-within", "period", "month", "kpi");

    public static readonly Word<string, string, string> Either = new("import.period-either", "text", "one", "other");

    public static readonly Word<string, string, string> DayOfTarget = new("import.period-day-of-target", "text", "own", "longer");

    public static readonly Word<string, string> IsDayNumber = new("import.period-day-number", "text", "day");
}
