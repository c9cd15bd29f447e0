using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.Import;

/// <summary>A folder on disk that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("import-").FullName;

    public static TemporaryFolder Of(FolderBuilder builder)
    {
        var folder = new TemporaryFolder();
        foreach (var (name, text) in builder.Files) folder.Write(name, System.Text.Encoding.UTF8.GetBytes(text));
        return folder;
    }

    public TemporaryFolder Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
