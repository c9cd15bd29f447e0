using System.Globalization;
using ExcelDataReader;
using PerfServerless.Domain.Import.Cells;

namespace PerfServerless.Functions.Workbooks;

/// <summary>Reads one cell: what it shows as text, and what it holds where that is more than text.</summary>
internal static class WorkbookCell
{
    // Digits that Excel itself keeps of a number; those behind them are noise of binary fractions.
    private const double Largest = 1e15;

    public static (string Text, CellValue? Value) Read(IExcelDataReader reader, int column) =>
        reader.GetValue(column) switch
        {
            null => ("", null),
            string text => (text, null),
            bool flag => (flag ? "TRUE" : "FALSE", null),
            DateTime moment => Moment(moment, reader.GetNumberFormatString(column)),
            TimeSpan time when time >= TimeSpan.Zero && time < TimeSpan.FromDays(1) =>
                (TimeOnly.FromTimeSpan(time).ToString("HH:mm", CultureInfo.InvariantCulture), null),
            double number => Number(number, reader.GetNumberFormatString(column)),
            IConvertible other => Number(other.ToDouble(CultureInfo.InvariantCulture), reader.GetNumberFormatString(column)),
            var other => (other.ToString() ?? "", null),
        };

    private static (string, CellValue?) Number(double number, string? format)
    {
        if (!double.IsFinite(number) || Math.Abs(number) >= Largest) return (number.ToString("R", CultureInfo.InvariantCulture), null);

        // A conversion keeps fifteen digits, as Excel shows.
        var value = (decimal)number;
        var percent = ShowsPercent(format);
        if (percent) value *= 100;
        value /= 1.0000000000000000000000000000m;
        return (value.ToString(CultureInfo.InvariantCulture) + (percent ? "%" : ""), new CellValue.Number(value, percent));
    }

    private static (string, CellValue?) Moment(DateTime moment, string? format)
    {
        var value = new CellValue.Moment(moment) { ShowsYear = format is null || format.Contains('y', StringComparison.OrdinalIgnoreCase) };
        if (value.HasNoDay) return (moment.ToString("HH:mm", CultureInfo.InvariantCulture), value);
        return (moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), value);
    }

    // A percent sign between quotes or behind a backslash is a letter, and multiplies nothing.
    private static bool ShowsPercent(string? format)
    {
        if (format is null || !format.Contains('%', StringComparison.Ordinal)) return false;

        var quoted = false;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == '"') quoted = !quoted;
            else if (format[i] == '\\') i++;
            else if (format[i] == '%' && !quoted) return true;
        }

        return false;
    }
}
