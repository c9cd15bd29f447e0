namespace PerfServerless.Functions.Facts;

/// <summary>Which rows of a fact are asked for, and how they are written.</summary>
internal sealed record FactQuery(FactKind Kind)
{
    public const int UsualLimit = 1_000;

    /// <summary>The first day; null for all before <see cref="To"/>.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null for all from <see cref="From"/> on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Of actuals: only what was recorded at this moment or later.</summary>
    public DateTimeOffset? RecordedFrom { get; init; }

    public int Limit { get; init; } = UsualLimit;

    /// <summary>The place of the last row of the page before; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>People's own words too.</summary>
    public bool Personal { get; init; }

    public char Separator { get; init; } = ',';

    public char DecimalSign { get; init; } = '.';

    public bool Holds(DateOnly day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);
}
