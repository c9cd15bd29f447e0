using System.Security.Cryptography;
using System.Text;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Access;

/// <summary>
/// The text of a key, <c>perf_tenant_id_secret</c>: it says where its row is, so that looking it up reads one row. The hash is of the whole text,
/// so a row that was copied to another organisation or id opens nothing.
/// </summary>
public sealed record ApiKeyText(TenantId Tenant, string Id, string Secret)
{
    /// <summary>No key is longer.</summary>
    public const int MaxLength = 100;

    private const string Mark = "perf";
    private const char Separator = '_';
    private const int IdLength = 8;
    private const int SecretLength = 64; // 256 bits

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Whole)));

    /// <summary>What its user shows.</summary>
    public string Whole => string.Join(Separator, Mark, Tenant, Id, Secret);

    /// <summary>A fresh secret from the operating system's generator.</summary>
    /// <param name="id">Of the key that gets the secret; null for a new key.</param>
    public static ApiKeyText Make(TenantId tenant, string? id = null) =>
        new(tenant, id ?? RandomNumberGenerator.GetHexString(IdLength, lowercase: true), RandomNumberGenerator.GetHexString(SecretLength, lowercase: true));

    /// <returns>Its parts; null where a text is no key, in another case too.</returns>
    public static ApiKeyText? TryParse(string? text) =>
        text is { Length: <= MaxLength } && text.Split(Separator) is [Mark, var t, { Length: IdLength } id, { Length: SecretLength } secret]
        && Code.TryRead<TenantId>(t, out var tenant) && IsHex(id) && IsHex(secret)
            ? new(tenant.Value, id, secret)
            : null;

    /// <summary>Without the secret: a record is easily written into a log.</summary>
    public override string ToString() => string.Join(Separator, Mark, Tenant, Id);

    private static bool IsHex(string text) => text.All(char.IsAsciiHexDigitLower);
}
