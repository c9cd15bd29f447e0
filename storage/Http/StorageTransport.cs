using System.Net;
using Azure.Core.Pipeline;

namespace PerfServerless.Storage.Http;

/// <summary>The connections of this process to storage, kept open and shared by all clients.</summary>
internal static class StorageTransport
{
    public static HttpPipelineTransport Shared { get; } = Create();

    private static HttpClientTransport Create()
    {
        // Redirects are off: a signed request must not follow anybody elsewhere.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = 256,
            PooledConnectionLifetime = TimeSpan.FromMinutes(15),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
            UseCookies = false,
        };
        return new HttpClientTransport(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan });
    }
}
