using PerfServerless.Domain.Import.People;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Encodings;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.Workbooks;

namespace PerfServerless.Functions.PeopleFiles;

/// <summary>Brings a HR system's export into a table, as it was written.</summary>
internal static class PeopleFileReader
{
    public static (SourceTable? Table, IReadOnlyList<ImportMistake> Mistakes) Read(string name, ReadOnlyMemory<byte> bytes, PeopleMap map)
    {
        var mistakes = new List<ImportMistake>();
        var format = map.Format(name);
        if (WorkbookReader.IsWorkbook(name)) return Sheet(name, bytes, map, format);

        var (text, mistake) = TextOfBytes.Read(name, bytes.Span);
        if (mistake is { Sentence.Id: var id } && id == ImportFileWords.NotUtf8.Say("", "").Id && map.Windows1252)
            (text, mistake) = (Windows1252.Read(bytes.Span), null);
        if (mistake is not null) return (null, [mistake]);

        var table = CsvTable.Read(format, text!, new(), mistakes);
        return (mistakes.Count == 0 ? table : null, mistakes);
    }

    private static (SourceTable? Table, IReadOnlyList<ImportMistake> Mistakes) Sheet(string name, ReadOnlyMemory<byte> bytes, PeopleMap map, FileFormat format)
    {
        var budget = new CellBudget();
        var reader = new WorkbookReader(s => IsWanted(s, map) ? format.MaxRows : null, ImportLimits.Columns, budget.Takes);
        var (sheets, fault) = reader.Read(bytes);
        if (fault is { } reason) return Refused(WorkbookFolder.Sentence(reason));
        if (sheets.FirstOrDefault(s => IsWanted(s.Name, map) && s.Rows.Count > 0) is not { } sheet)
            return Refused(PeopleFileWords.NoSheet.Say(map.Sheet ?? ""));

        return sheet.Cut switch
        {
            SheetCut.Rows => Refused(ImportFileWords.TooManyLines.Say(format.MaxRows)),
            SheetCut.Columns => Refused(ImportFileWords.TooManyColumns.Say(ImportLimits.Columns)),
            SheetCut.Cells => Refused(ImportFileWords.TooManyCellsTogether.Say(ImportFormat.MaxCells)),
            SheetCut.None => (new(name, sheet.Rows[0], [.. sheet.Rows.Skip(1)]) { Sheet = sheet.Name }, []),
        };

        (SourceTable?, IReadOnlyList<ImportMistake>) Refused(Saying why) => (null, [new(name, why)]);
    }

    private static bool IsWanted(string sheet, PeopleMap map) => map.Sheet is null || string.Equals(sheet, map.Sheet, StringComparison.OrdinalIgnoreCase);
}
