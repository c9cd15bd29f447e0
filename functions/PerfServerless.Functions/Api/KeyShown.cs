namespace PerfServerless.Functions.Api;

/// <summary>A key that was made or got a new secret.</summary>
/// <param name="Key">Its text with the secret, which is told this once: only a hash is kept.</param>
internal sealed record KeyShown(string Key, KeyView Made);
