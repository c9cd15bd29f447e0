using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PerfServerless.EndToEnd.Tests.Cloud;

/// <summary>
/// A web proxy as companies have it (<c>HTTPS_PROXY</c>): it tunnels to services by name and sees nothing of what passes. These names lead to the
/// test's own services; whatever else is asked for is refused and kept.
/// </summary>
internal sealed class TunnelProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly IReadOnlyDictionary<string, int> ports;
    private readonly Task accepting;

    /// <param name="ports">The port on this machine of each service, by <c>name:443</c>.</param>
    public TunnelProxy(IReadOnlyDictionary<string, int> ports)
    {
        this.ports = ports;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>What was asked for and is none of the test's services.</summary>
    public ConcurrentBag<string> Foreign { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(stopping.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var near = client.GetStream();
            var target = (await ReadHeadAsync(near)).Split(' ') is ["CONNECT", var asked, ..] ? asked : "";
            if (!ports.TryGetValue(target, out var port))
            {
                Foreign.Add(target);
                await near.WriteAsync("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), stopping.Token);
                return;
            }

            using var service = new TcpClient();
            await service.ConnectAsync(IPAddress.Loopback, port, stopping.Token);
            var far = service.GetStream();
            await near.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), stopping.Token);
            await Task.WhenAny(near.CopyToAsync(far, stopping.Token), far.CopyToAsync(near, stopping.Token));
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
        {
            // one end hung up
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var (head, one) = (new StringBuilder(), new byte[1]);
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, stopping.Token) == 1) head.Append((char)one[0]);

        return head.ToString();
    }
}
