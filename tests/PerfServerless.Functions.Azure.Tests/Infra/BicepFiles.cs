using System.Diagnostics;
using System.Text.Json;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Files;

namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>The files of <c>infra/</c> and the offenders beside the tests, parsed once by the grammar of tree-sitter.</summary>
internal static class BicepFiles
{
    private static readonly string OffenderFolder = Path.Combine(AppContext.BaseDirectory, "Infra", "Offenders");

    private static readonly Lazy<Task<IReadOnlyList<BicepFile>>> Parsed = new(ParseAsync);

    public static string InfraFolder { get; } = Path.Combine(RepositoryFiles.Root, "infra");

    public static async Task<IReadOnlyList<BicepFile>> InfraAsync() => [.. (await Parsed.Value).Where(f => f.Folder == InfraFolder)];

    /// <param name="name">The offender's file, without its ending.</param>
    public static async Task<IReadOnlyList<BicepFile>> OffenderAsync(string name) =>
        [.. (await Parsed.Value).Where(f => f.Folder == OffenderFolder && Path.GetFileNameWithoutExtension(f.Name) is var n && (n == name || n == "module"))];

    public static async Task<BicepFile> InfraAsync(string name) => (await InfraAsync()).Single(f => f.Name == name);

    private static async Task<IReadOnlyList<BicepFile>> ParseAsync()
    {
        string[] folders = [InfraFolder, OffenderFolder];
        var files = folders.SelectMany(f => Directory.EnumerateFiles(f, "*.bicep*", SearchOption.AllDirectories).Select(p => (Folder: f, Path: p))).ToList();
        var modules = Path.GetDirectoryName(Path.GetDirectoryName(NodeModules.Find("tree-sitter-bicep", "package.json")))!;
        var trees = await RunAsync([Path.Combine(AppContext.BaseDirectory, "Infra", "parse-bicep.js"), modules, .. files.Select(f => f.Path)]);
        return
        [
            .. from file in files
               let tree = trees.GetProperty(file.Path)
               let name = Path.GetRelativePath(file.Folder, file.Path).Replace('\\', '/')
               select new BicepFile(file.Folder, name, BicepNode.Read(tree.GetProperty("root"), tree.GetProperty("text").GetString()!)),
        ];
    }

    private static async Task<JsonElement> RunAsync(IEnumerable<string> arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, errors);
        return JsonDocument.Parse(await output, new() { MaxDepth = 512 }).RootElement;
    }
}
