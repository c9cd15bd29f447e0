using CsvHelper;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.Import;

/// <summary>Reads a CSV file into a table, with the line of each record.</summary>
internal static class CsvTable
{
    private const int ListedMistakes = 200;

    /// <returns>The table, or null where the file as a whole cannot be read; the mistakes say why.</returns>
    public static SourceTable? Read(string file, ReadOnlyMemory<byte> utf8, List<ImportMistake> mistakes)
    {
        var malformed = new List<ImportMistake>();
        var headerLost = false;
        SourceRow? header = null;
        var options = CsvReaderOptions.Default with
        {
            Separator = ',',
            HasHeader = false,
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            PoolStrings = true, // ids and periods repeat on every line of a long file
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record =>
            {
                headerLost |= header is null;
                Note(malformed, new(file, Sentence(record.Reason), (int)record.LineNumber));
            },
        };

        var rows = new List<SourceRow>();
        using var reader = CsvReader.Create(utf8, options);
        while (reader.Read())
        {
            var row = new SourceRow((int)reader.LineNumber, Cells(reader));
            if (row.Cells.All(string.IsNullOrWhiteSpace)) continue;

            if (TooLong(row) is { } cell)
            {
                Note(malformed, new(file, ImportFileWords.CellTooLong.Say(row.Cells[cell].Length, ImportLimits.CellCharacters), row.Line, cell + 1));
                headerLost |= header is null;
                continue;
            }

            if (header is null) header = row;
            else rows.Add(row);

            if (rows.Count > ImportLimits.RowsOfAFile)
            {
                mistakes.Add(new(file, ImportFileWords.TooManyLines.Say(ImportLimits.RowsOfAFile), row.Line));
                return null;
            }
        }

        mistakes.AddRange(malformed);
        if (headerLost) return null;
        if (header is null)
            return Refuse(ImportFileWords.Empty.Say(string.Join(',', ImportFormat.Find(file)!.Columns.Where(c => c.Required).Select(c => c.Name))));
        if (WrongSeparator(header) is { } separator) return Refuse(separator);

        return new(file, header, rows);

        SourceTable? Refuse(Saying sentence)
        {
            mistakes.Add(new(file, sentence, header?.Line));
            return null;
        }
    }

    private static string[] Cells(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
        return cells;
    }

    private static Saying Sentence(CsvMalformedReason reason) => reason is CsvMalformedReason.UnterminatedQuote
        ? ImportFileWords.QuoteOpen
        : ImportFileWords.QuoteInside;

    private static Saying? WrongSeparator(SourceRow header)
    {
        if (header.Cells is not [var only]) return null;
        if (only.Contains(';', StringComparison.Ordinal)) return ImportFileWords.Semicolons;
        return only.Contains('\t', StringComparison.Ordinal) ? ImportFileWords.Tabs.Say() : null;
    }

    private static int? TooLong(SourceRow row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].Length > ImportLimits.CellCharacters) return i;
        }

        return null;
    }

    private static void Note(List<ImportMistake> list, ImportMistake mistake)
    {
        if (list.Count < ListedMistakes) list.Add(mistake);
    }
}
