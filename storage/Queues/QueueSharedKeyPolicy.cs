using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfServerless.Storage.Queues;

/// <summary>
/// Signs requests with the account's key, in the flavour of Shared Key that queues have: all <c>x-ms-</c> headers and all query parameters are signed.
/// </summary>
internal sealed class QueueSharedKeyPolicy(string account, byte[] key, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    // Signed in this order; the client sends none of the others.
    private static readonly string[] Headers =
    [
        "Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type",
        "Date", "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range",
    ];

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        request.Headers.SetValue("x-ms-date", clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));

        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(StringToSign(request)));
        request.Headers.SetValue("Authorization", $"SharedKey {account}:{Convert.ToBase64String(signature)}");
    }

    private string StringToSign(Request request)
    {
        var text = new StringBuilder(request.Method.Method).Append('\n');
        foreach (var header in Headers) text.Append(Value(request, header)).Append('\n');

        var ours = request.Headers.Where(h => h.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase));
        foreach (var header in ours.OrderBy(h => h.Name.ToLowerInvariant(), StringComparer.Ordinal))
        {
            text.Append(header.Name.ToLowerInvariant()).Append(':').Append(header.Value).Append('\n');
        }

        var uri = request.Uri.ToUri();
        text.Append('/').Append(account).Append(uri.AbsolutePath);
        var parameters = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2));
        foreach (var parameter in parameters.OrderBy(p => p[0], StringComparer.Ordinal))
        {
            text.Append('\n').Append(parameter[0].ToLowerInvariant()).Append(':').Append(Uri.UnescapeDataString(parameter.ElementAtOrDefault(1) ?? ""));
        }

        return text.ToString();
    }

    private static string Value(Request request, string header)
    {
        if (header == "Content-Length")
        {
            return request.Content is { } content && content.TryComputeLength(out var length) && length > 0
                ? length.ToString(CultureInfo.InvariantCulture)
                : "";
        }

        return request.Headers.TryGetValue(header, out var value) ? value : "";
    }
}
