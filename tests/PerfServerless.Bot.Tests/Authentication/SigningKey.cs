using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace PerfServerless.Bot.Tests.Authentication;

/// <summary>An RSA key that signs tokens, well or ill.</summary>
internal sealed class SigningKey(string id) : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);

    public string Id => id;

    /// <summary>The public half, as the channel publishes it.</summary>
    /// <param name="endorsements">The channels it may speak for; null for a key that names none.</param>
    public JsonObject Published(params string[]? endorsements)
    {
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id, ["x5t"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (endorsements is not null) key["endorsements"] = new JsonArray([.. endorsements.Select(e => JsonValue.Create(e))]);
        return key;
    }

    /// <summary>Signs a header and claims, by RS256 or what the header pretends.</summary>
    public string Sign(JsonObject header, JsonObject claims)
    {
        var text = $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(claims.ToJsonString())}";
        var bytes = Encoding.ASCII.GetBytes(text);
        var signature = header["alg"]?.GetValue<string>() switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(rsa.ExportSubjectPublicKeyInfo(), bytes), // the public key taken for a shared secret
            "RS512" => rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{text}.{Base64UrlEncoder.Encode(signature)}";
    }

    public void Dispose() => rsa.Dispose();
}
