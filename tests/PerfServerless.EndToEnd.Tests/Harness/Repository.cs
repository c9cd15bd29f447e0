using PerfServerless.TestKit.Files;

namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>What was built beside the end-to-end tests, and where they leave what they saw.</summary>
internal static class Repository
{
    /// <summary>Where screenshots are kept for whoever looks at a test run.</summary>
    public static string Screenshots => Directory.CreateDirectory(Path.Combine(RepositoryFiles.Root, "test-output", "e2e")).FullName;

    /// <summary>A program of another project, built as these tests are (Debug or Release).</summary>
    public static string Built(string project, string file)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)); // bin/CONFIGURATION/FRAMEWORK
        var path = Path.Combine(RepositoryFiles.Root, project, "bin", output.Parent!.Name, output.Name, file);
        return File.Exists(path) ? path : throw new InvalidOperationException($"{path} is not there; run 'dotnet build {project}' first.");
    }
}
