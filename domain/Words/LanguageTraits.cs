namespace PerfServerless.Domain.Words;

/// <summary>What a language's folder says of the language itself, in its <c>language.json</c>.</summary>
public sealed record LanguageTraits
{
    /// <summary>Its own name, such as "Deutsch".</summary>
    public required string Name { get; init; }

    /// <summary>The culture whose names of months and days it uses, such as <c>de-DE</c>.</summary>
    public required string Culture { get; init; }

    /// <summary>Its plurals as the CLDR writes them, see UTS 35.</summary>
    public required IReadOnlyDictionary<string, string> Plural { get; init; }

    /// <summary>What joins the last two of a list, with its blanks.</summary>
    public required string And { get; init; }

    /// <summary>A day and its month, as a .NET format.</summary>
    public required string DayMonth { get; init; }

    /// <summary>A day, its month and the year, as a .NET format.</summary>
    public required string DayMonthYear { get; init; }

    /// <summary>A month and its year, as a .NET format.</summary>
    public required string MonthYear { get; init; }
}
