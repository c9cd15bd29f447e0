namespace PerfServerless.TestKit.Files;

/// <summary>Files of the working copy that the tests were built from, found by walking up from the test's own folder.</summary>
public static class RepositoryFiles
{
    private const string Mark = "PerfServerless.sln";

    public static string Root { get; } = Path.GetDirectoryName(FindAbove(Mark))
        ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Mark}; run the tests inside the repository.");

    /// <summary>The folder of the sample organisation.</summary>
    public static string Sample => Path.Combine(Root, "samples", "velund");

    /// <summary>The nearest file of this path below any folder above the test's own, also outside the repository; null where there is none.</summary>
    public static string? FindAbove(params string[] path)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var file = Path.Combine([at.FullName, .. path]);
            if (File.Exists(file)) return file;
        }

        return null;
    }
}
