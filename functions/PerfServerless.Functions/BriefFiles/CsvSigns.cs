using System.Globalization;

namespace PerfServerless.Functions.BriefFiles;

/// <summary>What stands between cells, and in numbers before their decimals, so that a reader's spreadsheet program opens a file as it is meant.</summary>
internal readonly record struct CsvSigns(char Separator, char DecimalSign)
{
    public static CsvSigns Of(CultureInfo culture) => culture.NumberFormat.NumberDecimalSeparator is "," ? new(';', ',') : new(',', '.');
}
