using PerfServerless.Functions.Import;

namespace PerfServerless.Functions.Tests.Import;

internal static class ImportingFolders
{
    /// <summary>Imports what lies in a folder, as the host does with what was sent to it.</summary>
    public static async Task<ImportOutcome> ImportFolderAsync(
        this ScorecardImport import, string path, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new(ImportStage.Reading));
        return await import.ImportAsync(await FolderReader.FromDirectoryAsync(path, cancellationToken), progress, cancellationToken);
    }
}
