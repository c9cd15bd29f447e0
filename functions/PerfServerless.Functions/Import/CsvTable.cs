using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.Import;

/// <summary>Reads the text of a CSV file into a table, with the line of each record, within the bounds of an import.</summary>
internal static class CsvTable
{
    private const int ListedMistakes = 200;

    // As many lines as a sheet of Excel has: a program may write out all that were once formatted, though nothing stands in them.
    private const int MostRecords = 1_100_000;

    /// <param name="budget">How many cells all files may still have.</param>
    /// <returns>The table, or null where the file as a whole cannot be read; the mistakes say why.</returns>
    public static SourceTable? Read(FileFormat file, string text, CellBudget budget, List<ImportMistake> mistakes)
    {
        var separated = Separators.Of(text, file);
        var csv = new CsvCells(separated.Text, separated.Separator);
        var malformed = new List<ImportMistake>();
        var rows = new List<SourceRow>();
        SourceRow? header = null;

        for (var records = 0; csv.Next() is { } cells; records++)
        {
            if (records > MostRecords) return Refuse(ImportFileWords.TooManyLines.Say(file.MaxRows));
            var line = csv.Line + separated.LinesBefore;
            if (csv.Fault is not CsvFault.None)
            {
                if (malformed.Count < ListedMistakes) malformed.Add(Mistake(file, csv, line));
                if (header is null) return Refuse(null);
                continue;
            }

            if (csv.TooWide) return Refuse(ImportFileWords.TooManyColumns.Say(ImportLimits.Columns));
            if (cells.TrueForAll(string.IsNullOrWhiteSpace)) continue;
            if (header is not null && rows.Count >= file.MaxRows) return Refuse(ImportFileWords.TooManyLines.Say(file.MaxRows));
            if (!budget.Takes(cells.Count)) return Refuse(ImportFileWords.TooManyCellsTogether.Say(ImportFormat.MaxCells));

            var row = new SourceRow(line, cells.ToArray());
            if (header is null) header = row;
            else rows.Add(row);
        }

        mistakes.AddRange(malformed);
        return header is null
            ? Refuse(ImportFileWords.Empty.Say(string.Join(',', file.Columns.Where(c => c.Required).Select(c => c.Name))))
            : new(file.Name, header, rows);

        SourceTable? Refuse(Saying? sentence)
        {
            if (sentence is not null) mistakes.Add(new(file.Name, sentence, header is null ? null : csv.Line + separated.LinesBefore));
            else mistakes.AddRange(malformed);
            return null;
        }
    }

    private static ImportMistake Mistake(FileFormat file, CsvCells csv, int line) => csv.Fault switch
    {
        CsvFault.QuoteOpen => new(file.Name, ImportFileWords.QuoteOpen, line),
        CsvFault.CellTooLong => new(
            file.Name, ImportFileWords.CellTooLong.Say(csv.TooLong.Length, ImportLimits.CellCharacters), line, csv.TooLong.Cell),
        CsvFault.None or CsvFault.QuoteInside => new(file.Name, ImportFileWords.QuoteInside, line),
    };
}
