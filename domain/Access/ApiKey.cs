using System.Security.Cryptography;
using System.Text;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Access;

/// <summary>A key of an organisation's API as it is stored: never its text, of which only a hash is kept.</summary>
public sealed record ApiKey
{
    public required TenantId Tenant { get; init; }

    /// <summary>Short, and no secret: lists and logs name the key by it.</summary>
    public required string Id { get; init; }

    /// <summary>Who uses it.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<KeyScope> Scopes { get; init; }

    /// <summary>SHA-256 of the key's whole text. Its secret is 256 random bits, so nothing slower is needed.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who made it, as he said himself.</summary>
    public string? MadeBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RotatedAt { get; init; }

    /// <summary>The secret before the last rotation; null where there was none.</summary>
    public OldSecret? Old { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether the key itself still opens anything.</summary>
    public KeyStanding StandingAt(DateTimeOffset now) =>
        RevokedAt is not null ? KeyStanding.Revoked : ExpiresAt <= now ? KeyStanding.Expired : KeyStanding.Works;

    /// <summary>What a key that somebody shows is worth; compared in constant time, and told apart only where its secret is right.</summary>
    /// <param name="hash">Of the text that is shown.</param>
    public KeyStanding Judge(string hash, DateTimeOffset now)
    {
        if (Same(Hash, hash)) return StandingAt(now);
        if (Old is null || !Same(Old.Hash, hash)) return KeyStanding.Unknown;
        if (RevokedAt is not null) return KeyStanding.Revoked;

        return Old.Until <= now ? KeyStanding.Outdated : KeyStanding.Works;
    }

    /// <summary>The key with another secret and another term. The old secret works on for a while, but never longer than it would have.</summary>
    public ApiKey Rotated(string hash, DateTimeOffset now, TimeSpan life, TimeSpan overlap)
    {
        var until = now + overlap;
        return this with { Hash = hash, Old = new(Hash, until < ExpiresAt ? until : ExpiresAt), RotatedAt = now, ExpiresAt = now + life };
    }

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
