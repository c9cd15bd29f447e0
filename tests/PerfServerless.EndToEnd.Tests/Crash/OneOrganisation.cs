using PerfServerless.Domain.Import.Tables;
using PerfServerless.TestKit.Import;

namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>A small organisation's folder, and a folder for the app's keys.</summary>
internal sealed class OneOrganisation : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("perf-crash-");

    public OneOrganisation()
    {
        var folder = new FolderBuilder().With(ImportFormat.Organisation, """
            tenant,name,entraTenantId,fiscalYearStart,culture,clockStart
            acme,Acme Ltd,11111111-2222-3333-4444-555555555555,1,,2026-06-08T08:00:00+02:00
            """);
        Directory.CreateDirectory(Folder);
        foreach (var (name, text) in folder.Files) File.WriteAllText(Path.Combine(Folder, name), text);
    }

    public string Keys => root.FullName;

    public string Folder => Path.Combine(root.FullName, "acme");

    public void Dispose() => root.Delete(recursive: true);
}
