namespace PerfServerless.Domain.Events.Destinations;

/// <summary>A secret that only the host can read.</summary>
/// <param name="Text">Encrypted under the host's key, whose id it names.</param>
/// <param name="Until">From then on it signs no more; null while it is the newest.</param>
public sealed record SealedSecret(string Text, DateTimeOffset? Until = null);
