using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Functions.Import;
using PerfServerless.Host.Commands;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Export;

public sealed class ExportTargetTests : IDisposable
{
    private static readonly (string Name, byte[] Bytes)[] Files =
        [.. new FolderBuilder().Files.Select(f => (f.Key, System.Text.Encoding.UTF8.GetBytes(f.Value)))];

    private readonly string parent = Directory.CreateTempSubdirectory("export-").FullName;

    public void Dispose() => Directory.Delete(parent, recursive: true);

    private string Folder => Path.Combine(parent, "acme");

    private string At(params string[] parts) => Path.Combine([Folder, .. parts]);

    private List<string> Left =>
        [
            .. Directory.GetFileSystemEntries(parent, "*", SearchOption.AllDirectories)
                .Select(e => Path.GetRelativePath(parent, e))
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Written => Files.Select(f => Path.Combine("acme", f.Name)).Prepend("acme").Order(StringComparer.Ordinal);

    [Theory]
    [InlineData("new")]
    [InlineData("empty")]
    [InlineData("slash")]
    public void A_new_and_an_empty_folder_are_written_and_nothing_else_is_left(string kind)
    {
        if (kind == "empty") Directory.CreateDirectory(Folder);
        var target = new ExportTarget(kind == "slash" ? Folder + Path.DirectorySeparatorChar : Folder);

        Assert.Null(target.Refusal(workbook: false, force: false));
        target.WriteFolder(Files);

        Assert.Equal(Written, Left);
    }

    [Fact]
    public void What_an_earlier_export_left_beside_the_folder_when_it_was_cut_off_goes_away()
    {
        Directory.CreateDirectory(Path.Combine(parent, ".acme.export"));
        File.WriteAllText(Path.Combine(parent, ".acme.export", "kpis.csv"), "half");

        new ExportTarget(Folder).WriteFolder(Files);

        Assert.Equal(Written, Left);
    }

    [Fact]
    public void A_folder_with_anything_in_it_is_refused_until_it_is_forced_and_other_files_stay()
    {
        Directory.CreateDirectory(At(".git"));
        File.WriteAllText(At("README.md"), "mine");
        File.WriteAllText(At("KPIS.csv"), "old, in other capitals");
        File.WriteAllText(At(ImportFormat.LeftOut), "of the last export");
        File.WriteAllText(At(ImportFormat.People), "old");
        var target = new ExportTarget(Folder);

        Assert.StartsWith($"{Folder} is not empty, and nothing was written.", target.Refusal(workbook: false, force: false)!.En(), StringComparison.Ordinal);
        Assert.Null(target.Refusal(workbook: false, force: true));
        target.WriteFolder(Files);

        Assert.Equal(Written.Concat([Path.Combine("acme", ".git"), Path.Combine("acme", "README.md")]).Order(StringComparer.Ordinal), Left);
        Assert.Equal("mine", File.ReadAllText(At("README.md")));
        Assert.NotEqual("old", File.ReadAllText(At(ImportFormat.People)));
    }

    [Fact]
    public async Task A_folder_whose_overwriting_was_cut_off_is_not_imported_and_another_export_mends_it()
    {
        new ExportTarget(Folder).WriteFolder(Files);
        File.WriteAllText(At(ImportFormat.Unfinished), "");

        var refused = Assert.IsType<ImportResult.Refused>(FolderValidation.Validate(await FolderReader.FromDirectoryAsync(Folder, default), FolderBuilder.Now));
        Assert.Contains("export again with --force", Assert.Single(refused.Mistakes).Told.En(), StringComparison.Ordinal);

        new ExportTarget(Folder).WriteFolder(Files);
        Assert.IsType<ImportResult.Accepted>(FolderValidation.Validate(await FolderReader.FromDirectoryAsync(Folder, default), FolderBuilder.Now));
    }

    [Fact]
    public void A_file_is_no_folder_and_a_workbook_overwrites_only_when_it_is_forced()
    {
        var file = Path.Combine(parent, "acme.xlsx");
        File.WriteAllText(file, "old");

        Assert.Equal($"{file} is a file, and nothing was written. Name a folder.", new ExportTarget(file).Refusal(workbook: false, force: true)!.En());
        Assert.StartsWith($"{file} is there already", new ExportTarget(file).Refusal(workbook: true, force: false)!.En(), StringComparison.Ordinal);
        Assert.Equal($"{parent} is a folder, and nothing was written. Name a file.", new ExportTarget(parent).Refusal(workbook: true, force: true)!.En());
        new ExportTarget(file).WriteFile([1, 2]);

        Assert.Equal(["acme.xlsx"], Left);
        Assert.Equal([1, 2], File.ReadAllBytes(file));
    }
}
