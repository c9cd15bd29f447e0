using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Workbooks;

namespace PerfServerless.Functions.Import;

/// <summary>Makes a folder of a workbook's sheets.</summary>
internal static class WorkbookFolder
{
    /// <param name="mistakes">What was wrong before.</param>
    /// <param name="unknown">Files that lie beside the workbook.</param>
    public static SourceFolder Of(string name, ReadOnlyMemory<byte> bytes, CellBudget budget, List<ImportMistake> mistakes, List<string> unknown)
    {
        var reader = new WorkbookReader(s => ImportFormat.OfSheet(s)?.MaxRows, ImportLimits.Columns, budget.Takes);
        var (sheets, fault) = reader.Read(bytes);
        if (fault is { } reason) return new([], [.. mistakes, new(name, Sentence(reason))], unknown);

        var ours = sheets.Where(s => ImportFormat.OfSheet(s.Name) is not null).ToList();
        if (ours.Count == 0)
            return new([], [.. mistakes, new(name, ImportFolderWords.WorkbookEmpty.Say(NamesOfSheets))], unknown);

        var tables = new List<SourceTable>();
        foreach (var sheet in ours)
        {
            var file = ImportFormat.OfSheet(sheet.Name)!;
            if (tables.Exists(t => t.File == file.Name)) mistakes.Add(new(file.Name, ImportFileWords.Twice));
            else if (sheet is { Rows.Count: 0, Cut: SheetCut.None } && !file.Required) continue;
            else if (Refusal(sheet, file) is { } sentence) mistakes.Add(new(file.Name, sentence) { Sheet = sheet.Name });
            else tables.Add(Table(sheet, file));
        }

        return new(tables, [.. mistakes, .. ours.SelectMany(Merged)], [.. unknown, .. sheets.Except(ours).Where(s => !s.Hidden).Select(s => s.Name)])
        {
            Remarks = [.. ours.Where(s => s.Hidden).Select(s => new ImportWarning(s.Name, ImportFileWords.SheetHidden))],
        };
    }

    private static string NamesOfSheets => string.Join(", ", ImportFormat.Files.Where(f => f.Required).Select(f => f.SheetName));

    public static Saying Sentence(WorkbookFault fault) => fault switch
    {
        WorkbookFault.Damaged => ImportFolderWords.WorkbookDamaged,
        WorkbookFault.Locked => ImportFolderWords.WorkbookLocked,
        WorkbookFault.TooLarge => ImportFolderWords.WorkbookTooLarge,
    };

    private static Saying? Refusal(WorkbookSheet sheet, FileFormat file) => sheet.Cut switch
    {
        SheetCut.Rows => ImportFileWords.TooManyLines.Say(file.MaxRows),
        SheetCut.Columns => ImportFileWords.TooManyColumns.Say(ImportLimits.Columns),
        SheetCut.Cells => ImportFileWords.TooManyCellsTogether.Say(ImportFormat.MaxCells),
        SheetCut.None when sheet.Rows.Count == 0 => ImportFileWords.Empty.Say(string.Join(',', file.Columns.Where(c => c.Required).Select(c => c.Name))),
        SheetCut.None => TooLong(sheet),
    };

    private static Saying? TooLong(WorkbookSheet sheet) =>
        sheet.Rows.SelectMany(r => r.Cells).FirstOrDefault(c => c.Length > ImportLimits.CellCharacters) is { } cell
            ? ImportFileWords.CellTooLong.Say(cell.Length, ImportLimits.CellCharacters)
            : null;

    private static SourceTable Table(WorkbookSheet sheet, FileFormat file) => new(file.Name, sheet.Rows[0], [.. sheet.Rows.Skip(1)]) { Sheet = sheet.Name };

    private static IEnumerable<ImportMistake> Merged(WorkbookSheet sheet) =>
        sheet.MergedAcross.Select(line => new ImportMistake(ImportFormat.OfSheet(sheet.Name)!.Name, ImportFileWords.MergedAcross, line) { Sheet = sheet.Name });
}
