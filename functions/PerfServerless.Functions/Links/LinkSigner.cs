using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfServerless.Functions.Keys;

namespace PerfServerless.Functions.Links;

/// <summary>
/// Signs links with HMAC-SHA-256 (RFC 2104) and checks them in constant time. The newest key signs, those before it check until they are
/// retired; a link names its key, and one that names none was signed before keys had ids. Expiry goes by the machine's clock: a virtual
/// business clock must not keep a link alive.
/// </summary>
public sealed class LinkSigner
{
    private readonly TimeProvider machine;
    private readonly OldLinkKey newest;
    private readonly IReadOnlyList<OldLinkKey> keys;

    public LinkSigner(HostKeys keys, TimeProvider machine)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.OldLinkKeys.Select(k => k.Key).Append(keys.LinkKey).Any(k => k.Length < HostKeys.ShortestLinkKey))
            throw new ArgumentException($"A signing key has at least {HostKeys.ShortestLinkKey} bytes.", nameof(keys));

        this.machine = machine;
        newest = new(keys.LinkKeyId, keys.LinkKey, DateTimeOffset.MaxValue);
        this.keys = [newest, .. keys.OldLinkKeys];
    }

    /// <returns>The query of the link, from <c>s=</c> on: subject, reader, expiry, the key's id and the signature.</returns>
    public string Query(string purpose, string subject, string reader, TimeSpan validFor)
    {
        var expires = (machine.GetUtcNow() + validFor).ToUnixTimeSeconds();
        var named = newest.Id is { } id ? $"&k={Uri.EscapeDataString(id)}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"s={Uri.EscapeDataString(subject)}&r={Uri.EscapeDataString(reader)}&e={expires}{named}&h={Signature(newest.Key, purpose, subject, reader, expires)}");
    }

    /// <summary>Checks a link's parts as they came.</summary>
    /// <param name="key">The id of the key that signed it; null where the link names none.</param>
    public LinkCheck Check(string purpose, string? subject, string? reader, string? expires, string? signature, string? key = null)
    {
        if (subject is null || reader is null || signature is null || !long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var until))
            return LinkCheck.Invalid;
        if (until > DateTimeOffset.MaxValue.ToUnixTimeSeconds()) return LinkCheck.Invalid;

        var now = machine.GetUtcNow();
        // A key that is gone: its links have expired by then, or all links were ended.
        if (keys.FirstOrDefault(k => k.Id == key && k.Until > now) is not { } signer) return LinkCheck.Expired;

        var right = Encoding.ASCII.GetBytes(Signature(signer.Key, purpose, subject, reader, until));
        if (!CryptographicOperations.FixedTimeEquals(right, Encoding.UTF8.GetBytes(signature))) return LinkCheck.Invalid;

        return DateTimeOffset.FromUnixTimeSeconds(until) <= now ? LinkCheck.Expired : LinkCheck.Valid;
    }

    // The parts are prefixed by their lengths, so that no two different links share one text to sign.
    private static string Signature(byte[] key, string purpose, string subject, string reader, long expires)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{purpose.Length}:{purpose}{subject.Length}:{subject}{reader.Length}:{reader}{expires}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }
}
