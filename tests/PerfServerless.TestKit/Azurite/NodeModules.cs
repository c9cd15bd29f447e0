using PerfServerless.TestKit.Files;

namespace PerfServerless.TestKit.Azurite;

/// <summary>Finds the npm packages that tests run.</summary>
public static class NodeModules
{
    /// <summary>The full path of a package's file.</summary>
    /// <exception cref="InvalidOperationException">The package is not installed; says how to install it.</exception>
    public static string Find(string package, string file) =>
        RepositoryFiles.FindAbove("node_modules", package, file)
        ?? throw new InvalidOperationException(
            $"The npm package '{package}' is not installed; run 'npm ci' in the folder of package.json, or scripts/test.sh, which does.");
}
