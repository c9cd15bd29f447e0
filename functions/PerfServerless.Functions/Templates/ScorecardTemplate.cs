using System.Globalization;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Export;
using PerfServerless.Functions.Workbooks;

namespace PerfServerless.Functions.Templates;

/// <summary>Writes the files of an organisation that is still to be filled in, as CSV or as a workbook. Nothing that is there is written over.</summary>
/// <param name="clock">Tells for which year the example has a target.</param>
public sealed class ScorecardTemplate(TimeProvider clock)
{
    private const string Workbook = "scorecard.xlsx";
    private const string WorkbookEnding = ".xlsx";

    /// <param name="folder">It is made where it is not there. Of a workbook it may be the file itself.</param>
    /// <param name="asWorkbook">As one workbook with a sheet a file.</param>
    /// <param name="say">In the words of whoever fills it in.</param>
    /// <param name="culture">His culture, which says what his spreadsheet program expects between cells.</param>
    /// <returns>What was written, or why nothing was.</returns>
    public async Task<(bool Written, Saying Sentence)> WriteAsync(string folder, bool asWorkbook, Func<Saying, string> say, CultureInfo culture,
        CancellationToken cancellationToken)
    {
        var (place, workbook) = asWorkbook && folder.EndsWith(WorkbookEnding, StringComparison.OrdinalIgnoreCase)
            ? (Path.GetDirectoryName(Path.GetFullPath(folder))!, Path.GetFileName(folder))
            : (folder, Workbook);
        var tables = TemplateTables.All(say, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).ToList();
        List<(string Name, byte[] Bytes)> files = asWorkbook
            ? [(workbook, WorkbookWriter.Write(tables.Select(t => new WorkbookTable(t.File.SheetName, t.Rows))))]
            : tables.ConvertAll(t => (t.File.Name, CsvText.Write(t.Rows, culture.TextInfo.ListSeparator is ";" ? ';' : ',')));

        try
        {
            if (files.Select(f => Path.Combine(place, f.Name)).FirstOrDefault(File.Exists) is { } there) return (false, ImportTemplateWords.Exists.Say(there));

            Directory.CreateDirectory(place);
            foreach (var (name, bytes) in files) await File.WriteAllBytesAsync(Path.Combine(place, name), bytes, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (false, ImportTemplateWords.Unwritable.Say(folder, e.Message));
        }

        return (true, ImportTemplateWords.Written.Say(asWorkbook ? Path.Combine(place, workbook) : folder));
    }
}
