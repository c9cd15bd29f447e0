using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PerfServerless.EndToEnd.Tests.Cloud;

/// <summary>Signs as the channel service does.</summary>
internal sealed class ChannelSigner : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>The public half, endorsed for Teams.</summary>
    public JsonObject Published
    {
        get
        {
            var parameters = rsa.ExportParameters(includePrivateParameters: false);
            return new()
            {
                ["kty"] = "RSA", ["use"] = "sig", ["kid"] = "channel-key", ["endorsements"] = new JsonArray("msteams"),
                ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            };
        }
    }

    public string Token(string audience, Uri serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "https://api.botframework.com",
            Audience = audience,
            Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl.AbsoluteUri.TrimEnd('/') },
            NotBefore = now,
            Expires = now.AddHours(1),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = "channel-key" }, SecurityAlgorithms.RsaSha256),
        });
    }

    public void Dispose() => rsa.Dispose();
}
