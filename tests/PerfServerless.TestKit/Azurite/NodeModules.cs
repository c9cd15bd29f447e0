namespace PerfServerless.TestKit.Azurite;

/// <summary>Finds the npm packages that tests run, by walking up from the test's own folder.</summary>
public static class NodeModules
{
    /// <summary>The full path of a package's file.</summary>
    /// <exception cref="InvalidOperationException">The package is not installed; says how to install it.</exception>
    public static string Find(string package, string file) =>
        FindFrom(AppContext.BaseDirectory, package, file)
        ?? throw new InvalidOperationException($"The npm package '{package}' is not installed; run 'npm ci' in the folder of package.json, or scripts/test.sh, which does.");

    public static string? FindFrom(string directory, string package, string file)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, "node_modules", package, file);
            if (File.Exists(path)) return path;
        }

        return null;
    }
}
