using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfServerless.Storage.Tables;

/// <summary>Signs requests with the account's key, in the Table service's flavour of Shared Key.</summary>
internal sealed class SharedKeyPolicy(string account, byte[] key, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        request.Headers.SetValue("x-ms-date", date);

        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(StringToSign(request, date)));
        request.Headers.SetValue("Authorization", $"SharedKey {account}:{Convert.ToBase64String(signature)}");
    }

    // Verb, Content-MD5, Content-Type, date and resource. An emulator's address has the account in its path as well, so it appears twice.
    private string StringToSign(Request request, string date)
    {
        request.Headers.TryGetValue("Content-MD5", out var md5);
        request.Headers.TryGetValue("Content-Type", out var contentType);
        var uri = request.Uri.ToUri();
        var comp = uri.Query.TrimStart('?').Split('&').FirstOrDefault(q => q.StartsWith("comp=", StringComparison.Ordinal));

        return $"{request.Method.Method}\n{md5}\n{contentType}\n{date}\n/{account}{uri.AbsolutePath}{(comp is null ? "" : "?" + comp)}";
    }
}
