using System.Security.Cryptography;
using System.Text;
using PerfServerless.Functions.Keys;

namespace PerfServerless.Functions.Webhooks;

/// <summary>
/// Seals secrets for storage under keys made from the host's link keys (HKDF-SHA-256, AES-256-GCM), so that a table alone opens nothing. What a
/// retired key sealed opens for as long as the host keeps that key, and is sealed anew meanwhile.
/// </summary>
public sealed class SecretBox(HostKeys keys)
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private static readonly byte[] Purpose = "perfserverless sealed secrets"u8.ToArray();

    /// <param name="about">What it is a secret of; it opens for nothing else.</param>
    public string Seal(byte[] secret, string about)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var (cipher, tag) = (new byte[secret.Length], new byte[TagBytes]);
        using var aes = new AesGcm(Key(keys.LinkKey), TagBytes);
        aes.Encrypt(nonce, secret, cipher, tag, Encoding.UTF8.GetBytes(about));
        return $"{keys.LinkKeyId}.{Convert.ToBase64String([.. nonce, .. tag, .. cipher])}";
    }

    /// <returns>The secret; null where the key that sealed it is gone, or it is not what was sealed.</returns>
    public byte[]? Open(string @sealed, string about)
    {
        ArgumentNullException.ThrowIfNull(@sealed);
        if (@sealed.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0) return null;
        if (KeyOf(@sealed[..dot]) is not { } key) return null;

        var bytes = new byte[@sealed.Length];
        if (!Convert.TryFromBase64String(@sealed[(dot + 1)..], bytes, out var length) || length < NonceBytes + TagBytes) return null;

        var secret = new byte[length - NonceBytes - TagBytes];
        try
        {
            using var aes = new AesGcm(Key(key), TagBytes);
            aes.Decrypt(
                bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes + TagBytes, secret.Length), bytes.AsSpan(NonceBytes, TagBytes), secret,
                Encoding.UTF8.GetBytes(about));
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>Whether it was sealed by the key that seals now.</summary>
    public bool IsNew(string @sealed) => @sealed is not null && @sealed.StartsWith($"{keys.LinkKeyId}.", StringComparison.Ordinal);

    private byte[]? KeyOf(string id) =>
        id == (keys.LinkKeyId ?? "") ? keys.LinkKey : keys.OldLinkKeys.FirstOrDefault(k => (k.Id ?? "") == id)?.Key;

    private static byte[] Key(byte[] linkKey) => HKDF.DeriveKey(HashAlgorithmName.SHA256, linkKey, KeyBytes, info: Purpose);
}
