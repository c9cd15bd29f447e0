using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfServerless.Functions.Webhooks;

/// <summary>
/// Signs as Standard Webhooks 1.0 says, for which there are receivers in most languages: HMAC-SHA-256 over id, seconds and body, in the headers
/// <c>webhook-id</c>, <c>webhook-timestamp</c> and <c>webhook-signature</c>. While a secret is being replaced, the old one signs beside the new one.
/// </summary>
internal static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimeHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string Version = "v1";
    private const string Prefix = "whsec_";

    /// <summary>A secret as it is shown to people.</summary>
    public static string Text(byte[] secret) => Prefix + Convert.ToBase64String(secret);

    /// <returns>The value of <see cref="SignatureHeader"/>: a signature for each secret.</returns>
    public static string Of(IEnumerable<byte[]> secrets, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}."));
        byte[] signed = [.. head, .. body];
        return string.Join(' ', secrets.Select(s => $"{Version},{Convert.ToBase64String(HMACSHA256.HashData(s, signed))}"));
    }
}
