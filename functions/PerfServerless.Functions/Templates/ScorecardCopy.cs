using System.Security.Cryptography;
using System.Text;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Export;
using PerfServerless.Functions.Import;

namespace PerfServerless.Functions.Templates;

/// <summary>
/// Copies a folder of CSV files, such as the sample, for an organisation of its own: with a tenant code and an Entra tenant that the
/// first one does not have, so that both can live in one installation.
/// </summary>
public static class ScorecardCopy
{
    /// <param name="tenant">The copy's own code.</param>
    /// <param name="name">How the copy is called; the code where it is not said.</param>
    /// <param name="entraTenantId">The copy's Entra tenant; a made-up one where it is not said.</param>
    /// <returns>What was written, or why nothing was.</returns>
    public static async Task<(bool Written, Saying Sentence)> WriteAsync(
        string from, string to, string tenant, string? name, Guid? entraTenantId, CancellationToken cancellationToken)
    {
        if (!Code.TryRead<TenantId>(tenant, out _)) return (false, ImportTemplateWords.NoTenant.Say(tenant));
        try
        {
            var source = await FolderReader.FromDirectoryAsync(from, cancellationToken);
            if (source.IsWorkbook || source.Tables.FirstOrDefault(t => t.File == ImportFormat.Organisation) is not { Rows: [var row] } table)
                return (false, ImportTemplateWords.NothingToCopy.Say(from));
            if (Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any()) return (false, ImportTemplateWords.Exists.Say(to));

            Directory.CreateDirectory(to);
            foreach (var file in Directory.EnumerateFiles(from).Where(f => ImportFormat.Find(Path.GetFileName(f))?.Name != ImportFormat.Organisation))
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
            var calendars = Path.Combine(from, CalendarFiles.Folder);
            if (Directory.Exists(calendars))
            {
                Directory.CreateDirectory(Path.Combine(to, CalendarFiles.Folder));
                foreach (var file in Directory.EnumerateFiles(calendars))
                    File.Copy(file, Path.Combine(to, CalendarFiles.Folder, Path.GetFileName(file)));
            }

            var own = entraTenantId ?? Made(tenant);
            var cells = table.Header.Cells.Zip(row.Cells, (column, cell) => column.Trim().ToUpperInvariant() switch
            {
                "TENANT" => tenant,
                "NAME" => name ?? tenant,
                "ENTRATENANTID" => own.ToString("D"),
                _ => cell,
            });
            await File.WriteAllBytesAsync(Path.Combine(to, ImportFormat.Organisation), CsvText.Write([table.Header.Cells, [.. cells]], ','), cancellationToken);
            return (true, ImportTemplateWords.Copied.Say(to, tenant, own.ToString("D")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (false, ImportTemplateWords.Unwritable.Say(to, e.Message));
        }
    }

    /// <summary>Always the same for one code, and never that of a real directory.</summary>
    private static Guid Made(string tenant) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"perfserverless copy {tenant}")).AsSpan(0, 16));
}
