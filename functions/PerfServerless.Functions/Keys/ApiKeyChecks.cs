using System.Collections.Concurrent;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Functions.Keys;

/// <summary>
/// Says what a shown key is worth. A row is read once in <see cref="Kept"/> at most: for so long a key that was revoked elsewhere may go on
/// working, and one that was just made may be unknown. Goes by the machine's clock.
/// </summary>
internal sealed class ApiKeyChecks(IApiKeyStore store, ApiKeyUses uses, TimeProvider machine)
{
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    // Somebody who makes ids up must not fill the memory.
    private const int MostKept = 2_000;

    private readonly ConcurrentDictionary<(TenantId Tenant, string Id), (ApiKey? Key, DateTimeOffset ReadAt)> kept = new();

    public async Task<ApiKeyAnswer> CheckAsync(ApiKeyText shown, CancellationToken cancellationToken)
    {
        var now = machine.GetUtcNow();
        if (await FindAsync(shown, now, cancellationToken) is not { } key) return new ApiKeyAnswer.Refused(KeyStanding.Unknown, KeyWords.Unknown);

        var standing = key.Judge(shown.Hash, now);
        if (Refusal(key, standing) is { } why) return new ApiKeyAnswer.Refused(standing, why);

        uses.Note(key.Tenant, key.Id, now);
        return new ApiKeyAnswer.Works(key);
    }

    /// <summary>The next look at a key reads its row: it was changed by this process.</summary>
    public void Forget(TenantId tenant, string id) => kept.TryRemove((tenant, id), out _);

    private async Task<ApiKey?> FindAsync(ApiKeyText shown, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var place = (shown.Tenant, shown.Id);
        if (kept.TryGetValue(place, out var known) && now - known.ReadAt < Kept) return known.Key;

        var found = (await store.FindAsync(shown.Tenant, shown.Id, cancellationToken))?.Value;
        if (kept.Count >= MostKept) kept.Clear();
        kept[place] = (found, now);
        return found;
    }

    private static Saying? Refusal(ApiKey key, KeyStanding standing) => standing switch
    {
        KeyStanding.Works => null,
        KeyStanding.Unknown => KeyWords.Unknown,
        KeyStanding.Outdated => KeyWords.Outdated.Say(key.Id, DayOf(key.Old!.Until)),
        KeyStanding.Expired => KeyWords.Expired.Say(key.Id, DayOf(key.ExpiresAt)),
        KeyStanding.Revoked => KeyWords.Revoked.Say(key.Id, DayOf(key.RevokedAt!.Value)),
    };

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
