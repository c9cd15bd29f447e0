using PerfServerless.Domain.Facts;
using PerfServerless.Functions.Export;

namespace PerfServerless.Functions.Facts;

/// <summary>Writes a page of facts as RFC 4180 has it: the header always, lines end in CR LF, UTF-8 without a mark.</summary>
internal static class FactCsv
{
    public static string Write(FactPage page, FactQuery query) => CsvText.Lines(
        page.Rows.Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => Text(cell, query))]).Prepend(page.Header), query.Separator);

    private static string Text(FactCell cell, FactQuery query) =>
        cell.IsNumber && query.DecimalSign != '.' ? cell.Text.Replace('.', query.DecimalSign) : cell.Text;
}
