using System.Security.Cryptography;

namespace PerfServerless.Functions.Keys;

/// <summary>The host's secrets: the key of its operator, which opens every address of the API, and the keys that sign links.</summary>
/// <param name="ApiKey">At least 20 characters.</param>
/// <param name="LinkKey">Signs links from now on; at least 32 bytes.</param>
public sealed record HostKeys(string ApiKey, byte[] LinkKey)
{
    /// <summary>How long a link may live at most, in days; for as long at least its key is kept when another takes its place.</summary>
    public const int MostLinkDays = 90;

    public const int ShortestApiKey = 20;
    public const int ShortestLinkKey = 32;

    private const int IdBytes = 4;

    /// <summary>Stands in the links that <see cref="LinkKey"/> signs; null where it was made before keys had ids.</summary>
    public string? LinkKeyId { get; init; }

    /// <summary>Keys that signed before, newest first.</summary>
    public IReadOnlyList<OldLinkKey> OldLinkKeys { get; init; } = [];

    /// <summary>Whether every part is there and long enough.</summary>
    internal bool AreWhole =>
        ApiKey is { Length: >= ShortestApiKey } && LinkKey is { Length: >= ShortestLinkKey } && OldLinkKeys is not null
        && OldLinkKeys.All(k => k is { Key.Length: >= ShortestLinkKey });

    /// <summary>Fresh keys from the operating system's generator.</summary>
    public static HostKeys Make() =>
        new("perf_" + RandomNumberGenerator.GetHexString(2 * ShortestApiKey, lowercase: true), RandomNumberGenerator.GetBytes(ShortestLinkKey))
        {
            LinkKeyId = RandomNumberGenerator.GetHexString(2 * IdBytes, lowercase: true),
        };

    /// <summary>Fresh keys in place of these.</summary>
    /// <param name="endsLinks">Links that were sent open nothing from then on; otherwise they open until they expire.</param>
    public HostKeys Rotated(DateTimeOffset now, bool endsLinks)
    {
        if (endsLinks) return Make();

        // One day more than the longest link: it may have been signed in the moment before.
        var old = new OldLinkKey(LinkKeyId, LinkKey, now.AddDays(MostLinkDays + 1));
        return Make() with { OldLinkKeys = [old, .. OldLinkKeys.Where(k => k.Until > now)] };
    }
}
