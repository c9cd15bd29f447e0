using PerfServerless.Domain.Access;
using PerfServerless.Functions.Keys;

namespace PerfServerless.Functions.Api;

/// <summary>A key as the API shows it: all but its secret.</summary>
/// <param name="State"><c>works</c>, <c>expired</c> or <c>revoked</c>.</param>
/// <param name="OldWorksUntil">How long the secret before the last rotation goes on working; null where none does.</param>
/// <param name="LastUsedAt">At most an hour old; null where it was never used.</param>
internal sealed record KeyView(
    string Id, string Tenant, string Name, IReadOnlyList<string> Scopes, string State, DateTimeOffset MadeAt, string? MadeBy,
    DateTimeOffset ExpiresAt, DateTimeOffset? RotatedAt, DateTimeOffset? OldWorksUntil, DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt)
{
    public static KeyView Of(ApiKey key, DateTimeOffset? lastUsedAt, DateTimeOffset now) => new(
        key.Id, key.Tenant.Value, key.Name, [.. key.Scopes.Select(ApiKeyDesk.NameOf)], StateOf(key, now), key.MadeAt, key.MadeBy,
        key.ExpiresAt, key.RotatedAt, key.RevokedAt is null && key.Old?.Until > now ? key.Old.Until : null, key.RevokedAt, lastUsedAt);

    private static string StateOf(ApiKey key, DateTimeOffset now) => key.StandingAt(now).ToString().ToLowerInvariant();
}
