using System.Globalization;
using CsvHelper;
using PerfServerless.Domain.Import;

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
                Note(malformed, new(file, string.Create(CultureInfo.InvariantCulture, $"The cell holds {row.Cells[cell].Length} characters, and {ImportLimits.CellCharacters} are allowed: shorten it, or look for a double quote that is never closed."), row.Line, cell + 1));
                headerLost |= header is null;
                continue;
            }

            if (header is null) header = row;
            else rows.Add(row);

            if (rows.Count > ImportLimits.RowsOfAFile)
            {
                mistakes.Add(new(file, string.Create(CultureInfo.InvariantCulture, $"The file has more than {ImportLimits.RowsOfAFile} lines: import it in parts."), row.Line));
                return null;
            }
        }

        mistakes.AddRange(malformed);
        if (headerLost) return null;
        if (header is null) return Refuse($"The file is empty: it needs at least its header, {string.Join(',', ImportFormat.Find(file)!.Columns.Where(c => c.Required).Select(c => c.Name))}.");
        if (WrongSeparator(header) is { } separator) return Refuse($"The cells are separated by {separator}: save the file with commas between the cells.");

        return new(file, header, rows);

        SourceTable? Refuse(string sentence)
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

    private static string Sentence(CsvMalformedReason reason) => reason is CsvMalformedReason.UnterminatedQuote
        ? "A double quote opens a cell on this line and is never closed: close it, or remove it."
        : "A double quote stands inside a cell: put the whole cell between double quotes and double those inside it, as in \"the \"\"best\"\" one\".";

    private static string? WrongSeparator(SourceRow header)
    {
        if (header.Cells is not [var only]) return null;
        if (only.Contains(';', StringComparison.Ordinal)) return "semicolons";
        return only.Contains('\t', StringComparison.Ordinal) ? "tabs" : null;
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
