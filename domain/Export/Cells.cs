using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Domain.Export;

/// <summary>Writes what a scorecard holds as a cell of a folder without a culture, so that an import reads the very same from it.</summary>
internal static class Cells
{
    private const int MostDigits = 28;

    public static string Text(string? text) => FreeText.Cell(text);

    public static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>All its digits, without an exponent. Three behind the point become four: nobody takes them for thousands.</summary>
    public static string Number(decimal? number)
    {
        var digits = number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
        return digits is [.., '.', _, _, _] ? $"{digits}0" : digits;
    }

    /// <summary>As <see cref="Number(decimal?)"/>; of a percent KPI what may be taken for a fraction of one has its sign.</summary>
    public static string Number(decimal? number, Unit unit) =>
        unit.Kind is UnitKind.Percent && number is >= -1 and <= 1 and not 0 ? $"{Number(number)}%" : Number(number);

    /// <summary>A share of what is expected; above one it might be taken for a percentage, so it is one.</summary>
    public static string Share(double? number) => number > 1 ? $"{Number(Written(number.Value) * 100)}%" : Number(number);

    /// <summary>A weight, or a share up to one. A cell is read as a decimal, which is rounded once more on its way to the number it was.</summary>
    public static string Number(double? number) => number is { } exact ? Number(Written(exact)) : "";

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture) ?? "";

    public static string Flag(bool flag) => flag ? "true" : "";

    public static string Word<T>(T? word)
        where T : struct, Enum => word?.ToString() is { } name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    public static string List<T>(IEnumerable<T> parts, Func<T, string> cell) => string.Join(';', parts.Select(cell));

    private static decimal Written(double number)
    {
        var near = decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        if ((double)near == number) return near;

        // Which numbers a decimal becomes depends on how many digits it has: somewhere near is the one that was read, with as many as it had.
        var quarter = (decimal)((Math.BitIncrement(number) - number) / 4);
        return Enumerable.Range(0, MostDigits)
            .Select(digits => new decimal(1, 0, 0, isNegative: false, (byte)(MostDigits - digits)))
            .SelectMany(last => Enumerable.Range(-8, 17).Select(i => near + (i * quarter) + last))
            .Append(near)
            .First(d => (double)d == number || d == near);
    }
}
