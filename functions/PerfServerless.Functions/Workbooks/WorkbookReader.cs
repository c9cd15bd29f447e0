using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using PerfServerless.Domain.Import.Cells;
using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Functions.Workbooks;

/// <summary>Reads the sheets of an Excel workbook, of today's format or of the one before 2007, as text and typed cells.</summary>
/// <param name="rowsOf">How many lines a sheet of that name may have; null where it is none of ours and its lines are not read.</param>
/// <param name="columns">How many columns a sheet may have.</param>
/// <param name="takes">Whether there is room for so many cells more.</param>
internal sealed class WorkbookReader(Func<string, int?> rowsOf, int columns, Func<int, bool> takes)
{
    /// <summary>More than this no sheet needs; its XML is gone through twice.</summary>
    private const long UnpackedBytes = 32 * 1024 * 1024;

    private IReadOnlyDictionary<(string Sheet, int Row, int Column), (string Text, CellValue? Value)> unanswered =
        new Dictionary<(string, int, int), (string, CellValue?)>();

    // Before 2007 texts are written in a code page, which the workbook names.
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static bool IsWorkbook(string name) => Path.GetExtension(name).ToUpperInvariant() is ".XLSX" or ".XLSM" or ".XLS";

    public static bool IsOldWorkbook(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>A zip that is a workbook has its sheets in one place.</summary>
    public static bool IsWorkbook(ZipArchive archive) => archive.GetEntry("xl/workbook.xml") is not null;

    /// <returns>The sheets, or what keeps the workbook from being read.</returns>
    public (IReadOnlyList<WorkbookSheet> Sheets, WorkbookFault? Fault) Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            if (!IsOldWorkbook(bytes.Span))
            {
                using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
                if (UnpacksToMore(archive)) return ([], WorkbookFault.TooLarge);
                unanswered = FormulaCells.WithoutResult(archive, name => rowsOf(name) is not null);
                stream.Position = 0;
            }

            using var reader = ExcelReaderFactory.CreateReader(stream, new() { FallbackEncoding = Encoding.GetEncoding(1252), LeaveOpen = true });
            var sheets = new List<WorkbookSheet>();
            do
            {
                if (rowsOf(reader.Name ?? "") is not null || reader.RowCount > 0) sheets.Add(Sheet(reader));
            }
            while (reader.NextResult());
            return (sheets, null);
        }
        catch (ExcelDataReader.Exceptions.InvalidPasswordException)
        {
            return ([], WorkbookFault.Locked);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // Whatever a damaged file makes of its reader, its sender is to blame and is told.
            return ([], WorkbookFault.Damaged);
        }
    }

    // What an entry says of its size is kept to: nothing beyond is unpacked.
    private static bool UnpacksToMore(ZipArchive archive) => archive.Entries.Sum(e => Math.Max(0, e.Length)) > UnpackedBytes;

    private WorkbookSheet Sheet(IExcelDataReader reader)
    {
        var (name, hidden) = (reader.Name ?? "", reader.VisibleState is not (null or "visible"));
        var (rows, across) = (new List<SourceRow>(), new List<int>());
        if (rowsOf(name) is not { } most) return new(name, hidden, rows, across, SheetCut.None);

        var merged = new MergedCells(reader.MergeCells ?? []);
        while (reader.Read())
        {
            var (row, wide) = Row(reader, merged);
            if (wide) return new(name, hidden, rows, across, SheetCut.Columns);
            if (row is null) continue;

            // A title may stand above the table; the header and its lines come after it.
            if (rows.Count > most + 16) return new(name, hidden, rows, across, SheetCut.Rows);
            if (!takes(row.Cells.Count)) return new(name, hidden, rows, across, SheetCut.Cells);
            if (merged.Across(reader.Depth) && row.Cells.Count(c => c.Length > 0) > 1) across.Add(row.Line);
            rows.Add(row);
        }

        return new(name, hidden, rows, across, SheetCut.None);
    }

    private (string Text, CellValue? Value) Cell(IExcelDataReader reader, int column) =>
        unanswered.TryGetValue((reader.Name ?? "", reader.Depth, column), out var cell) ? cell : WorkbookCell.Read(reader, column);

    private (SourceRow? Row, bool TooWide) Row(IExcelDataReader reader, MergedCells merged)
    {
        var cells = new List<string>();
        Dictionary<int, CellValue>? typed = null;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var (text, value) = merged.Fill(reader.Depth, i, Cell(reader, i));
            if (text.Length == 0) continue;
            if (i >= columns) return (null, true);

            while (cells.Count < i) cells.Add("");
            cells.Add(text);
            if (value is not null) (typed ??= []).Add(i, value);
        }

        return (cells.TrueForAll(string.IsNullOrWhiteSpace) ? null : new SourceRow(reader.Depth + 1, cells) { Typed = typed }, false);
    }
}
