namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>What stands beside an input, and what may be wrong with what was typed into it.</summary>
public static class FieldWords
{
    public static readonly Word<Part.Period> Period = new("field.period", "period");

    public static readonly Word<Part.Amount, Part.Period> Last = new("field.last", "value", "period");

    public static readonly Word<Part.Amount> Target = new("field.target", "target");

    /// <summary>The target of another period than the one asked for, such as the whole year.</summary>
    public static readonly Word<Part.Amount, Part.Period> TargetFor = new("field.target-for", "target", "period");

    public static readonly Word<Part.Amount, Part.Amount> Band = new("field.band", "low", "high");

    public static readonly Word<Part.Amount, Part.Amount, Part.Period> BandFor = new("field.band-for", "low", "high", "period");

    /// <summary>The other reviews that need the same number.</summary>
    public static readonly Word<Part.List> AlsoFor = new("field.also-for", "cadences");

    public static readonly Word<int> SecondLook = new("field.second-look", "count");

    public static readonly Word CauseNeedsValue = new("field.cause-needs-value");

    public static readonly Word NoteNeedsValue = new("field.note-needs-value");

    public static readonly Word NumberTooLong = new("field.number-too-long");

    public static readonly Word<int, int> NoteTooLong = new("field.note-too-long", "length", "most");

    public static readonly Word<int, int> BlockerTooLong = new("field.blocker-too-long", "length", "most");

    public static readonly Word<string, Part.Amount> TooSmall = new("field.too-small", "kpi", "least");

    public static readonly Word<string, Part.Amount> TooLarge = new("field.too-large", "kpi", "most");
}
