using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PerfServerless.Bot.Authentication;

/// <summary>
/// The channel service's signing keys, fetched and read by IdentityModel. When to fetch is decided here and not by its
/// <c>ConfigurationManager</c>, which takes no clock and cannot be held to these spans in a test.
/// </summary>
/// <param name="metadata">Where the channel publishes them.</param>
/// <param name="machine">Machine time.</param>
internal sealed class ChannelKeys(string metadata, IDocumentRetriever documents, TimeProvider machine, ILogger<ChannelKeys> logger)
{
    /// <summary>After this they are fetched anew, while the old ones still serve.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromHours(24);

    /// <summary>So long they serve where they cannot be fetched anew.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(5);

    /// <summary>Whoever sends tokens of made-up keys makes us ask the channel no more often than this.</summary>
    public static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(5);

    /// <summary>How often it is tried as long as there are no keys at all.</summary>
    public static readonly TimeSpan BetweenFirstTries = TimeSpan.FromSeconds(15);

    private readonly Lock gate = new();
    private Stand? stand;
    private long? lastTry;
    private Task? fetching;

    /// <summary>Where they are fetched from.</summary>
    public string Metadata => metadata;

    /// <summary>Why they could not be fetched the last time; null where they could.</summary>
    public string? LastFault { get; private set; }

    /// <summary>Whether there are keys to check by.</summary>
    public bool HasKeys => Usable is not null;

    private Stand? Usable => stand is { } s && machine.GetElapsedTime(s.FetchedAt) <= KeptFor ? s : null;

    /// <param name="keyId">As the token's header names it.</param>
    public async ValueTask<KeyLookUp> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (Usable is { } known && known.Find(keyId) is { } key)
        {
            if (machine.GetElapsedTime(known.FetchedAt) > FreshFor) _ = TryFetch();
            return new KeyLookUp.Found(key);
        }

        if (TryFetch() is { } fetch) await fetch.WaitAsync(cancellationToken);
        if (Usable is not { } now) return new KeyLookUp.NoKeys();

        return now.Find(keyId) is { } found ? new KeyLookUp.Found(found) : new KeyLookUp.Unknown();
    }

    /// <summary>Fetches them where there are none yet.</summary>
    public async Task<bool> EnsureAsync(CancellationToken cancellationToken)
    {
        if (!HasKeys && TryFetch() is { } fetch) await fetch.WaitAsync(cancellationToken);
        return HasKeys;
    }

    // Null where it was tried too recently.
    private Task? TryFetch()
    {
        lock (gate)
        {
            if (fetching is { IsCompleted: false }) return fetching;
            if (lastTry is { } tried && machine.GetElapsedTime(tried) < (Usable is null ? BetweenFirstTries : BetweenFetches)) return null;

            lastTry = machine.GetTimestamp();
            return fetching = FetchAsync();
        }
    }

    private async Task FetchAsync()
    {
        await Task.Yield(); // out of the lock
        try
        {
            var read = await OpenIdConnectConfigurationRetriever.GetAsync(metadata, documents, CancellationToken.None);
            Stand fetched = new(machine.GetTimestamp(), [.. (read.JsonWebKeySet?.Keys ?? []).Where(IsForSigning)]);
            if (fetched.Keys.Count == 0)
            {
                LastFault = "no signing key is published there";
                logger.KeysEmpty(metadata);
                return;
            }

            (stand, LastFault) = (fetched, null);
            logger.KeysFetched(fetched.Keys.Count);
        }
        // Whatever the library makes of an answer that is none; the keys that are there go on serving.
        catch (Exception e) when (e is IOException or HttpRequestException or OperationCanceledException or ArgumentException or JsonException
            or InvalidOperationException or SecurityTokenException)
        {
            LastFault = e.GetBaseException().Message;
            logger.KeysNotFetched(e, metadata);
        }
    }

    private static bool IsForSigning(JsonWebKey key) =>
        key.Kty == JsonWebAlgorithmsKeyTypes.RSA && !string.IsNullOrEmpty(key.Kid) && key.Use is null or "" or JsonWebKeyUseNames.Sig;

    private sealed record Stand(long FetchedAt, IReadOnlyList<JsonWebKey> Keys)
    {
        public JsonWebKey? Find(string keyId) => Keys.FirstOrDefault(k => string.Equals(k.Kid, keyId, StringComparison.Ordinal));
    }
}
