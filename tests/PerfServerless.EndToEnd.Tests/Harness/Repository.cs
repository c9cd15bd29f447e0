namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>Finds the working copy that the tests were built from, and what was built beside them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Sample => Path.Combine(Root, "samples", "velund");

    /// <summary>Where screenshots are kept for whoever looks at a test run.</summary>
    public static string Screenshots => Directory.CreateDirectory(Path.Combine(Root, "test-output", "e2e")).FullName;

    /// <summary>A program of another project, built as these tests are (Debug or Release).</summary>
    public static string Built(string project, string file)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)); // bin/CONFIGURATION/FRAMEWORK
        var path = Path.Combine(Root, project, "bin", output.Parent!.Name, output.Name, file);
        return File.Exists(path) ? path : throw new InvalidOperationException($"{path} is not there; run 'dotnet build {project}' first.");
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "PerfServerless.sln"))) return at.FullName;
        }

        throw new InvalidOperationException($"PerfServerless.sln is in no folder above {AppContext.BaseDirectory}; the end-to-end tests run inside a working copy.");
    }
}
