using PerfServerless.Domain.Import.Sources;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Encodings;
using PerfServerless.Functions.Workbooks;

namespace PerfServerless.Functions.Import;

/// <summary>Gathers files until a folder is complete, within the bounds of an import: CSV files, or one workbook with a sheet a file.</summary>
internal sealed class Gathered
{
    private readonly Dictionary<string, SourceTable> tables = [];
    private readonly HashSet<string> seen = [];
    private readonly List<ImportMistake> mistakes = [];
    private readonly List<string> unknown = [];
    private readonly List<SourceCalendar> calendars = [];
    private readonly CellBudget budget = new();
    private (string Name, ReadOnlyMemory<byte> Bytes)? workbook;
    private long left = ImportLimits.TotalBytes;

    /// <summary>Whether the file is read; one that the format does not know is remembered and not read.</summary>
    public bool Wants(string name)
    {
        if (ImportFormat.Find(name) is not null || CalendarFiles.CountryOf(name) is not null) return true;
        if (name == ImportFormat.Unfinished) mistakes.Add(new(name, ImportFolderWords.Unfinished));
        // Excel's own mark that somebody has a workbook open, and what a Mac puts into a zip.
        if (name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith('.')) return false;
        if (WorkbookReader.IsWorkbook(name)) return true;
        if (!ImportFormat.LeftAlone.Contains(name, StringComparer.OrdinalIgnoreCase) && unknown.Count < ImportLimits.Files) unknown.Add(name);
        return false;
    }

    public async Task AddAsync(string name, Stream content, CancellationToken cancellationToken, long claimed = 0)
    {
        var format = ImportFormat.Find(name);
        var file = format?.Name ?? name;
        var country = CalendarFiles.CountryOf(name);
        if (format is null && country is null && workbook is { } other)
        {
            mistakes.Add(new(name, ImportFolderWords.Workbooks.Say(other.Name)));
            return;
        }

        if (!seen.Add(file))
        {
            mistakes.Add(new(file, ImportFileWords.Twice));
            return;
        }

        var most = Math.Min(country is null ? ImportLimits.FileBytes : CalendarFiles.MostBytes, left);
        if (await BoundedRead.ReadAsync(content, most, cancellationToken, claimed) is not { } bytes)
        {
            mistakes.Add(new(file, most is ImportLimits.FileBytes or CalendarFiles.MostBytes
                ? ImportFileWords.TooLarge.Say(ImportLimits.Mebibytes(most))
                : ImportFileWords.TogetherTooLarge.Say(ImportLimits.Mebibytes(ImportLimits.TotalBytes))));
            return;
        }

        left -= bytes.Length;
        if (country is not null)
        {
            calendars.Add(CalendarFiles.Read(name, country, bytes.Span));
            return;
        }

        if (format is null)
        {
            workbook = (name, bytes);
            return;
        }

        var (text, mistake) = TextOfBytes.Read(file, bytes.Span);
        bytes = default; // the text is twice as large, and both at once need not be held
        if (mistake is not null) mistakes.Add(mistake);
        else if (CsvTable.Read(format, text!, budget, mistakes) is { } table) tables.Add(file, table);
    }

    /// <summary>Adds a workbook that is all there is.</summary>
    public SourceFolder OfWorkbook(string name, ReadOnlyMemory<byte> bytes)
    {
        workbook = (name, bytes);
        return ToFolder();
    }

    public SourceFolder ToFolder()
    {
        if (workbook is not { } book) return new([.. tables.Values], mistakes, unknown) { Calendars = calendars };
        if (seen.Any(s => ImportFormat.Find(s) is not null))
            return new([.. tables.Values], mistakes, unknown) { Calendars = calendars, Remarks = [new(book.Name, ImportFolderWords.WorkbookBesideFiles)] };

        return WorkbookFolder.Of(book.Name, book.Bytes, budget, mistakes, unknown) with { Calendars = calendars };
    }
}
