using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfServerless.Functions.Links;

/// <summary>
/// Signs links with HMAC-SHA-256 (RFC 2104) and checks them in constant time. Expiry goes by the machine's clock: a virtual business
/// clock must not keep a link alive.
/// </summary>
public sealed class LinkSigner(byte[] key, TimeProvider machine)
{
    private readonly byte[] key = key.Length >= 32 ? key : throw new ArgumentException("A signing key has at least 32 bytes.", nameof(key));

    /// <returns>The query of the link, from <c>s=</c> on: subject, reader, expiry and signature.</returns>
    public string Query(string purpose, string subject, string reader, TimeSpan validFor)
    {
        var expires = (machine.GetUtcNow() + validFor).ToUnixTimeSeconds();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"s={Uri.EscapeDataString(subject)}&r={Uri.EscapeDataString(reader)}&e={expires}&h={Signature(purpose, subject, reader, expires)}");
    }

    /// <summary>Checks a link's parts as they came.</summary>
    public LinkCheck Check(string purpose, string? subject, string? reader, string? expires, string? signature)
    {
        if (subject is null || reader is null || signature is null || !long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var until))
            return LinkCheck.Invalid;
        if (until > DateTimeOffset.MaxValue.ToUnixTimeSeconds()) return LinkCheck.Invalid;

        var right = Encoding.ASCII.GetBytes(Signature(purpose, subject, reader, until));
        if (!CryptographicOperations.FixedTimeEquals(right, Encoding.UTF8.GetBytes(signature))) return LinkCheck.Invalid;

        return DateTimeOffset.FromUnixTimeSeconds(until) <= machine.GetUtcNow() ? LinkCheck.Expired : LinkCheck.Valid;
    }

    // The parts are prefixed by their lengths, so that no two different links share one text to sign.
    private string Signature(string purpose, string subject, string reader, long expires)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{purpose.Length}:{purpose}{subject.Length}:{subject}{reader.Length}:{reader}{expires}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }
}
