using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Blobs;

/// <summary>A container of blobs. Every call may be sent again: repeating it changes nothing more.</summary>
public sealed class BlobContainerClient
{
    private const string ApiVersion = "2021-12-02";
    private const int PageSize = 1_000;

    private readonly HttpPipeline pipeline;
    private readonly string address;

    internal BlobContainerClient(HttpPipeline pipeline, Uri endpoint, string name)
    {
        (this.pipeline, Name) = (pipeline, Checked(name));
        address = $"{endpoint.ToString().TrimEnd('/')}/{name}";
    }

    public string Name { get; }

    /// <returns>False where it was there already.</returns>
    public async Task<bool> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = await SendAsync(RequestMethod.Put, "?restype=container", null, null, "Creating", cancellationToken, 201, 409);
        return message.Response.Status == 201;
    }

    /// <summary>All blobs whose names begin so, in the order of their names, page by page.</summary>
    public async IAsyncEnumerable<BlobItem> GetBlobsAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? next = null;
        do
        {
            var query = $"?restype=container&comp=list&maxresults={PageSize}{Parameter("prefix", prefix)}{Parameter("marker", next)}";
            IReadOnlyList<BlobItem> page;
            using (var message = await SendAsync(RequestMethod.Get, query, null, null, "Listing", cancellationToken, 200))
            {
                (page, next) = BlobXml.Page(message.Response.ContentStream!);
            }

            foreach (var blob in page) yield return blob;
        }
        while (next is not null);
    }

    public async Task<bool> ExistsAsync(string blob, CancellationToken cancellationToken = default)
    {
        using var message = await SendAsync(RequestMethod.Head, PathOf(blob), null, null, "Looking into", cancellationToken, 200, 404);
        return message.Response.Status == 200;
    }

    /// <param name="ifMatch">The version that is wanted; null for any.</param>
    /// <returns>Null where the blob is gone, is another one by now, or is larger.</returns>
    public async Task<ReadOnlyMemory<byte>?> DownloadAsync(string blob, long atMost, ETag? ifMatch = null, CancellationToken cancellationToken = default)
    {
        using var message = await SendAsync(RequestMethod.Get, PathOf(blob), null, ifMatch, "Reading from", cancellationToken, 200, 404, 412);
        if (message.Response.Status != 200) return null;

        var bytes = message.Response.Content.ToMemory();
        if (bytes.Length > atMost) return null;

        return bytes;
    }

    /// <summary>Writes a blob in place of what was there.</summary>
    public async Task UploadAsync(string blob, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken = default)
    {
        using var message = await SendAsync(
            RequestMethod.Put, PathOf(blob), (content, contentType), null, "Writing into", cancellationToken, 201);
    }

    /// <param name="ifMatch">The version that is to go; null for any.</param>
    /// <returns>False where it is gone already, or is another one by now.</returns>
    public async Task<bool> DeleteAsync(string blob, ETag? ifMatch = null, CancellationToken cancellationToken = default)
    {
        using var message = await SendAsync(RequestMethod.Delete, PathOf(blob), null, ifMatch, "Deleting from", cancellationToken, 202, 404, 412);
        return message.Response.Status == 202;
    }

    private async Task<HttpMessage> SendAsync(
        RequestMethod method,
        string path,
        (ReadOnlyMemory<byte> Bytes, string Type)? content,
        ETag? ifMatch,
        string verb,
        CancellationToken cancellationToken,
        params int[] expected)
    {
        var message = pipeline.CreateMessage();
        try
        {
            message.Request.Method = method;
            message.Request.Uri.Reset(new Uri(address + path));
            message.Request.Headers.SetValue("x-ms-version", ApiVersion);
            if (ifMatch is { } tag) message.Request.Headers.SetValue("If-Match", tag.ToString());
            if (content is var (bytes, type))
            {
                message.Request.Content = RequestContent.Create(bytes);
                message.Request.Headers.SetValue("Content-Type", type);
                message.Request.Headers.SetValue("x-ms-blob-type", "BlockBlob");
            }

            await StorageRequest.SendAsync(pipeline, message, Resend.Always, write: null, cancellationToken);
            return expected.Contains(message.Response.Status) ? message : throw Failed(message, verb);
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private RequestFailedException Failed(HttpMessage message, string verb)
    {
        var code = message.Response.Headers.TryGetValue("x-ms-error-code", out var told) ? told : null;
        return new(message.Response.Status, $"{verb} container {Name}: the blob service answered {message.Response.Status} {code}.", code, null);
    }

    private static string PathOf(string blob) => "/" + string.Join('/', blob.Split('/').Select(Uri.EscapeDataString));

    private static string Parameter(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    private static string Checked(string name) =>
        name.Length is >= 3 and <= 63 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal)
            ? name
            : throw new ArgumentException($"'{name}' is not a container's name: 3 to 63 lower-case letters, digits and single '-' between them.", nameof(name));
}
