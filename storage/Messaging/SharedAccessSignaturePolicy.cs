using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfServerless.Storage.Messaging;

/// <summary>Signs each request for the queue it goes to, for a few minutes.</summary>
internal sealed class SharedAccessSignaturePolicy(string keyName, string key, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public override void OnSendingRequest(HttpMessage message)
    {
        var uri = message.Request.Uri.ToUri();
        var resource = Uri.EscapeDataString($"{uri.Scheme}://{uri.Host}{uri.AbsolutePath}".ToLowerInvariant());
        var expiry = (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{resource}\n{expiry}"));

        message.Request.Headers.SetValue(
            "Authorization",
            "SharedAccessSignature "
                + $"sr={resource}&sig={Uri.EscapeDataString(Convert.ToBase64String(signature))}&se={expiry}&skn={Uri.EscapeDataString(keyName)}");
    }
}
