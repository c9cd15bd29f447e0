using PerfServerless.TestKit.Files;

namespace PerfServerless.Architecture.Tests.Support;

/// <summary>The repository as it lies on disk, without what builds and tools put there.</summary>
public static class Repository
{
    public static string Root => RepositoryFiles.Root;

    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal)
    {
        ".git", "bin", "obj", "node_modules", "test-output", "TestResults", "artifacts", ".local", ".vs", ".idea", "BenchmarkDotNet.Artifacts", "StrykerOutput",
    };

    private static readonly HashSet<string> TextEndings = new(StringComparer.Ordinal)
    {
        ".cs", ".csproj", ".props", ".targets", ".sln", ".md", ".json", ".jsonc", ".yml", ".yaml", ".sh", ".js", ".mjs", ".css", ".html", ".csv", ".txt", ".bicep", ".bicepparam", "",
    };

    private static readonly Lazy<IReadOnlyList<SourceFile>> Read = new(() =>
    [
        .. Directory.EnumerateFiles(Root, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None })
            .Concat(Directory.EnumerateDirectories(Root).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(Below))
            .Where(f => Path.GetFileName(f) != ".git") // in a second work tree of Git a file with a path
            .Where(f => TextEndings.Contains(Path.GetExtension(f)) || Path.GetFileName(f).StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .Select(f => new SourceFile(Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText(f))),
    ]);

    /// <summary>Every text file.</summary>
    public static IReadOnlyList<SourceFile> Files => Read.Value;

    public static IReadOnlyList<SourceFile> Code { get; } = [.. Files.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal))];

    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. Files.Where(f => f.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(ProjectFile.Parse)];

    public static SourceFile Find(string path) =>
        Files.FirstOrDefault(f => f.Path == path) ?? throw new FileNotFoundException($"The repository has no file {path}.");

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(Below));
}
