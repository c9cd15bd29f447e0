using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Formatting;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>A part of a finding's sentence: exactly one of its members is set.</summary>
/// <param name="Text">Words as they are.</param>
/// <param name="Value">A value in the KPI's unit.</param>
/// <param name="Period">A period's code.</param>
public sealed record FindingPart(string? Text = null, decimal? Value = null, string? Period = null, DateOnly? Day = null)
{
    /// <summary>A bare number, such as a count of deviations; shown with one decimal.</summary>
    public double? Number { get; init; }

    /// <summary>As the stored sentence has it: en-US numbers, codes of periods, ISO days.</summary>
    internal string Code(Unit unit) =>
        Value is { } value ? ValueText.Show(unit, value, VerdictSentence.English)
        : Number is { } number ? Plain(number, VerdictSentence.English)
        : Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Period ?? Text ?? "";

    internal string Words(Unit unit, CultureInfo culture, int fiscalYearStartMonth) =>
        Value is { } value ? ValueText.Show(unit, value, culture)
        : Number is { } number ? Plain(number, culture)
        : Day is { } day ? MomentText.Day(day, culture)
        : Period is { } period ? PeriodText.Short(period, fiscalYearStartMonth)
        : Text ?? "";

    private static string Plain(double number, CultureInfo culture) => number.ToString("0.0", culture);
}
