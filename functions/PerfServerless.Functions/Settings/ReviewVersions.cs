namespace PerfServerless.Functions.Settings;

/// <summary>
/// The versions of the orchestrations. A changed orchestrator gets a new version and the old class stays under its own until nothing
/// runs on it; golden histories hold each to what it recorded.
/// </summary>
internal static class ReviewVersions
{
    /// <summary>The cycle's, since 1.0.0.</summary>
    public const string Cycle = "1";
}
