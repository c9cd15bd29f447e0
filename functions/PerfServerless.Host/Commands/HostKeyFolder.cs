using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Host.Commands;

/// <summary>The keys of the host on this machine, in the folder that its settings name.</summary>
internal static class HostKeyFolder
{
    /// <param name="settings">Null for the environment's.</param>
    /// <exception cref="KeyFileUnusableException">The file is there and cannot be used.</exception>
    public static HostKeys Read(IConfiguration? settings) => HostKeyFile.ReadOrMake(Path(settings));

    /// <inheritdoc cref="HostKeyFile.Rotate"/>
    public static HostKeys Rotate(IConfiguration? settings, bool endsLinks) => HostKeyFile.Rotate(Path(settings), TimeProvider.System.GetUtcNow(), endsLinks);

    private static string Path(IConfiguration? settings)
    {
        var configuration = settings ?? new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var folder = configuration[$"{AppOptions.Section}:{nameof(AppOptions.DataFolder)}"] ?? new AppOptions().DataFolder;
        return System.IO.Path.Combine(folder, HostKeyFile.Name);
    }
}
