using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.Import;

/// <summary>Gathers files until a folder is complete, within the bounds of an import.</summary>
internal sealed class Gathered
{
    private readonly Dictionary<string, SourceTable> tables = [];
    private readonly HashSet<string> seen = [];
    private readonly List<ImportMistake> mistakes = [];
    private readonly List<string> unknown = [];
    private long total;

    /// <summary>Whether the format knows the file; one that it does not know is remembered and not read.</summary>
    public bool Wants(string name)
    {
        if (ImportFormat.Find(name) is not null) return true;
        if (name == ImportFormat.Unfinished) mistakes.Add(new(name, ImportFolderWords.Unfinished));
        if (!name.StartsWith('.') && !ImportFormat.LeftAlone.Contains(name, StringComparer.OrdinalIgnoreCase) && unknown.Count < ImportLimits.Files)
            unknown.Add(name);
        return false;
    }

    public async Task AddAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var file = ImportFormat.Find(name)!.Name;
        if (!seen.Add(file))
        {
            mistakes.Add(new(file, ImportFileWords.Twice));
            return;
        }

        if (await BoundedRead.ReadAsync(content, ImportLimits.FileBytes, cancellationToken) is not { } bytes)
        {
            mistakes.Add(new(file, ImportFileWords.TooLarge.Say(ImportLimits.Mebibytes(ImportLimits.FileBytes))));
            return;
        }

        total += bytes.Length;
        if (total > ImportLimits.TotalBytes)
        {
            mistakes.Add(new(file, ImportFileWords.TogetherTooLarge.Say(ImportLimits.Mebibytes(ImportLimits.TotalBytes))));
            return;
        }

        if (Utf8Check.Of(file, bytes.Span) is { } mistake) mistakes.Add(mistake);
        else if (CsvTable.Read(file, bytes, mistakes) is { } table) tables.Add(file, table);
    }

    public SourceFolder ToFolder() => new([.. tables.Values], mistakes, unknown);
}
