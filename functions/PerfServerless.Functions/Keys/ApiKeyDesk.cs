using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Keys;

/// <summary>
/// Makes, rotates and revokes an organisation's keys. Only the host's own key gets here: a key that could make keys could give away more than
/// it has, and outlive its own revocation.
/// </summary>
internal sealed class ApiKeyDesk(IApiKeyStore store, ApiKeyChecks checks, StaleWrites writes, TimeProvider machine, ILogger<ApiKeyDesk> logger)
{
    private static readonly KeyScope[] AllScopes = Enum.GetValues<KeyScope>();

    /// <summary>A scope as it is written in requests and on the command line.</summary>
    public static string NameOf(KeyScope scope) => scope.ToString().ToLowerInvariant();

    /// <param name="by">Who asks for it, as he says himself.</param>
    public async Task<ApiKeyChange> MakeAsync(
        TenantId tenant, string? name, IReadOnlyList<string>? scopes, int? days, string? by, CancellationToken cancellationToken)
    {
        var called = TypedText.Clean(name);
        if (called.Length is 0 or > ApiKeyRules.LongestName) return new ApiKeyChange.Refused(KeyWords.NameNeeded.Say(ApiKeyRules.LongestName));
        if (Scopes(scopes) is not { } may) return new ApiKeyChange.Refused(KeyWords.ScopesNeeded.Say(Part.Of(AllScopes.Select(NameOf))));
        if (days is < 1 or > ApiKeyRules.MostDays) return new ApiKeyChange.Refused(KeyWords.Days.Say(ApiKeyRules.MostDays));

        var now = machine.GetUtcNow();
        var working = (await store.ListAsync(tenant, cancellationToken)).Count(k => k.StandingAt(now) == KeyStanding.Works);
        if (working >= ApiKeyRules.MostKeys) return new ApiKeyChange.Refused(KeyWords.TooMany.Say(ApiKeyRules.MostKeys), IsState: true);

        while (true)
        {
            var text = ApiKeyText.Make(tenant);
            var key = new ApiKey
            {
                Tenant = tenant,
                Id = text.Id,
                Name = called,
                Scopes = may,
                Hash = text.Hash,
                MadeAt = now,
                MadeBy = TypedText.Cut(TypedText.Clean(by), ApiKeyRules.LongestName) is { Length: > 0 } who ? who : null,
                ExpiresAt = now.AddDays(days ?? ApiKeyRules.UsualDays),
            };
            if (!await store.AddAsync(key, cancellationToken)) continue; // one id in four thousand million was there

            checks.Forget(tenant, key.Id);
            logger.KeyMade(tenant, key.Id, may, key.ExpiresAt);
            return new ApiKeyChange.Done(key, text);
        }
    }

    /// <summary>Gives a key a new secret and a new term; one that has expired works again.</summary>
    public async Task<ApiKeyChange> RotateAsync(TenantId tenant, string id, int? days, int? overlapHours, CancellationToken cancellationToken)
    {
        if (days is < 1 or > ApiKeyRules.MostDays) return new ApiKeyChange.Refused(KeyWords.Days.Say(ApiKeyRules.MostDays));
        if (overlapHours is < 0 or > ApiKeyRules.MostOverlapHours) return new ApiKeyChange.Refused(KeyWords.Overlap.Say(ApiKeyRules.MostOverlapHours));

        var life = TimeSpan.FromDays(days ?? ApiKeyRules.UsualDays);
        var overlap = TimeSpan.FromHours(overlapHours ?? ApiKeyRules.UsualOverlapHours);
        var text = ApiKeyText.Make(tenant, id);
        var change = await ChangeAsync(
            tenant, id, (key, now) => key.RevokedAt is null ? key.Rotated(text.Hash, now, life, overlap) : null, cancellationToken);
        return change.Match(
            done =>
            {
                logger.KeyRotated(tenant, done.Key.Id, done.Key.ExpiresAt);
                return done with { Text = text };
            },
            refused => refused,
            noKey => (ApiKeyChange)noKey);
    }

    /// <summary>Ends a key; one that was ended before stays as it is.</summary>
    public async Task<ApiKeyChange> RevokeAsync(TenantId tenant, string id, CancellationToken cancellationToken)
    {
        var change = await ChangeAsync(tenant, id, (key, now) => key with { RevokedAt = key.RevokedAt ?? now }, cancellationToken);
        if (change is ApiKeyChange.Done done) logger.KeyRevoked(tenant, done.Key.Id);
        return change;
    }

    /// <param name="change">What becomes of a key; null where it was revoked and cannot be changed any more.</param>
    private Task<ApiKeyChange> ChangeAsync(
        TenantId tenant, string id, Func<ApiKey, DateTimeOffset, ApiKey?> change, CancellationToken cancellationToken) =>
        writes.DecideAnewAsync<ApiKeyChange>(
            async () =>
            {
                if (id.Length is 0 or > ApiKeyText.MaxLength || await store.FindAsync(tenant, id, cancellationToken) is not { } read)
                    return new ApiKeyChange.NoKey(KeyWords.NoKey.Say(TypedText.Cut(TypedText.Clean(id), ApiKeyText.MaxLength)));
                if (change(read.Value, machine.GetUtcNow()) is not { } changed) return new ApiKeyChange.Refused(KeyWords.IsRevoked.Say(read.Value.Id), IsState: true);

                await store.UpdateAsync(read.With(changed), cancellationToken);
                checks.Forget(tenant, changed.Id);
                return new ApiKeyChange.Done(changed);
            },
            cancellationToken);

    /// <returns>Null where none is named, or one that there is not.</returns>
    private static IReadOnlyList<KeyScope>? Scopes(IReadOnlyList<string>? named)
    {
        if (named is not { Count: > 0 }) return null;

        var read = named.Select(n => Array.FindIndex(AllScopes, s => NameOf(s) == n)).ToList();
        return read.Contains(-1) ? null : [.. read.Distinct().Order().Select(i => AllScopes[i])];
    }
}
