using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PerfServerless.Bot.Authentication;

/// <summary>
/// Reads the token that the channel service shows with every activity, by the rules of the Bot Framework's "Authentication with the Bot
/// Connector API" ("Bot Connector to bot"), with nothing left optional: the SDK lets a bot without an id and a key without endorsements pass.
/// </summary>
/// <param name="appId">The bot's own id: the only audience.</param>
/// <param name="issuer">The only issuer.</param>
internal sealed class ChannelTokens(string appId, string issuer, ChannelKeys keys, TimeProvider machine)
{
    /// <summary>How far the channel's clock may be from ours.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private const string Scheme = "Bearer ";
    private const string ServiceUrlClaim = "serviceurl";
    private const string EndorsementsMember = "endorsements";
    private const int LongestToken = 16 * 1024;

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <param name="authorization">The request's <c>Authorization</c> header as it came.</param>
    public async ValueTask<TokenReading> ReadAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        if (authorization.Count != 1 || authorization[0] is not { Length: > 0 } header) return new TokenReading.Invalid(TokenFault.NoHeader);
        if (!header.StartsWith(Scheme, StringComparison.Ordinal) || header.AsSpan(Scheme.Length).Contains(' '))
            return new TokenReading.Invalid(TokenFault.NotBearer);
        if (Parse(header[Scheme.Length..]) is not { } token) return new TokenReading.Invalid(TokenFault.Malformed);
        if (token.Alg != SecurityAlgorithms.RsaSha256) return new TokenReading.Invalid(TokenFault.Algorithm);
        if (string.IsNullOrEmpty(token.Kid)) return new TokenReading.Invalid(TokenFault.UnknownKey);

        // Made for others, it is not worth a question to the channel.
        if (token.Audiences.Count() != 1) return new TokenReading.Invalid(TokenFault.Audience);

        return await (await keys.FindAsync(token.Kid, cancellationToken)).Match(
            found => ValidateAsync(token, found.Key),
            unknown => Task.FromResult<TokenReading>(new TokenReading.Invalid(TokenFault.UnknownKey)),
            noKeys => Task.FromResult<TokenReading>(new TokenReading.Unchecked()));
    }

    private JsonWebToken? Parse(string text)
    {
        if (text.Length > LongestToken) return null;
        try
        {
            return handler.ReadJsonWebToken(text) is { IsSigned: true, IsEncrypted: false } token ? token : null;
        }
        catch (Exception e) when (e is SecurityTokenException or ArgumentException or JsonException)
        {
            return null;
        }
    }

    private async Task<TokenReading> ValidateAsync(JsonWebToken token, JsonWebKey key)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidIssuer = issuer,
            ValidAudience = appId,
            RequireAudience = true,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            ClockSkew = ClockSkew,
            LifetimeValidator = (notBefore, expires, _, _) => IsInTime(notBefore, expires),
        });

        if (!result.IsValid) return new TokenReading.Invalid(FaultOf(result.Exception));
        return token.TryGetPayloadValue<string>(ServiceUrlClaim, out var serviceUrl) && serviceUrl is { Length: > 0 }
            ? new TokenReading.Valid(new(serviceUrl, EndorsementsOf(key)))
            : new TokenReading.Invalid(TokenFault.NoServiceUrl);
    }

    // The library's own rule, by our clock: it offers no other way to name one.
    private bool IsInTime(DateTime? notBefore, DateTime? expires)
    {
        var now = machine.GetUtcNow().UtcDateTime;
        return expires is { } end && end >= now - ClockSkew && !(notBefore is { } begin && begin > now + ClockSkew);
    }

    // The channel service's own addition to a key (RFC 7517 allows others' members); a key without it speaks for no channel.
    private static IReadOnlyCollection<string> EndorsementsOf(JsonWebKey key) =>
        (key.AdditionalData.TryGetValue(EndorsementsMember, out var endorsed) ? endorsed : null) switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } list =>
                [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)],
            IEnumerable<string> list => [.. list],
            IEnumerable<object> list => [.. list.OfType<string>()],
            _ => [],
        };

    private static TokenFault FaultOf(Exception? e) => e switch
    {
        SecurityTokenInvalidAlgorithmException => TokenFault.Algorithm,
        SecurityTokenSignatureKeyNotFoundException => TokenFault.UnknownKey,
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidSigningKeyException => TokenFault.Signature,
        SecurityTokenInvalidIssuerException => TokenFault.Issuer,
        SecurityTokenInvalidAudienceException => TokenFault.Audience,
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException =>
            TokenFault.Lifetime,
        SecurityTokenMalformedException => TokenFault.Malformed,
        _ => TokenFault.Other,
    };
}
