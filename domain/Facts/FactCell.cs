using System.Globalization;
using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Domain.Facts;

/// <summary>A cell of a fact's row, written without a culture.</summary>
/// <param name="Text">Empty where nothing is known.</param>
/// <param name="IsNumber">Its point may be written as another sign.</param>
public readonly record struct FactCell(string Text, bool IsNumber)
{
    public static FactCell Empty { get; } = new("", IsNumber: false);

    /// <summary>Something that no person typed: an id, a name of our own.</summary>
    public static FactCell Code(string? code) => new(code ?? "", IsNumber: false);

    public static FactCell Code<T>(T? code)
        where T : struct => Code(code?.ToString());

    /// <summary>What people typed: whatever a spreadsheet would take for a formula has an apostrophe before it.</summary>
    public static FactCell Words(string? text) => new(FreeText.Cell(text), IsNumber: false);

    /// <summary>All its digits, without an exponent.</summary>
    public static FactCell Number(decimal? number) =>
        new(number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "", IsNumber: true);

    public static FactCell Number(int? number) => new(number?.ToString(CultureInfo.InvariantCulture) ?? "", IsNumber: true);

    public static FactCell Day(DateOnly? day) => new(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", IsNumber: false);

    /// <summary>In UTC.</summary>
    public static FactCell Moment(DateTimeOffset? moment) =>
        new(moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture) ?? "", IsNumber: false);

    public static FactCell Flag(bool? flag) => new(flag switch { true => "true", false => "false", null => "" }, IsNumber: false);
}
