using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Scorecards;

/// <summary>The organisation a scorecard belongs to.</summary>
public sealed record Organisation
{
    public required TenantId Tenant { get; init; }
    public required string Name { get; init; }

    /// <summary>The Entra tenant whose people may speak to the bot.</summary>
    public required string EntraTenantId { get; init; }

    /// <summary>The month (1 to 12) in which the fiscal year starts.</summary>
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>Days on which nobody works besides the weekend.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>What these days are called; null where none of them has a name.</summary>
    public IReadOnlyDictionary<DateOnly, string>? HolidayNames { get; init; }

    /// <summary>Public holidays by country (ISO 3166-1 alpha-2), beside those of the whole organisation; null where none are known.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DateOnly>>? CountryHolidays { get; init; }

    /// <summary>Where a virtual business clock starts for this organisation; only sample data names it.</summary>
    public DateTimeOffset? ClockStart { get; init; }

    /// <returns>What a holiday is called; the day itself where it has no name.</returns>
    public string NameOf(DateOnly holiday) =>
        HolidayNames?.GetValueOrDefault(holiday) ?? holiday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
