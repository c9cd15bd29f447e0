using System.Net;
using System.Net.Sockets;

namespace PerfServerless.Functions.Tests.Hosting;

/// <summary>An address that nobody answers at, until it is opened and hands everything on to another one; stalled, it takes everything and answers nothing.</summary>
internal sealed class TcpRelay(Uri target) : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Socket listener = Bound();
    private Task serving = Task.CompletedTask;
    private volatile bool stalls;

    public int Port => ((IPEndPoint)listener.LocalEndPoint!).Port;

    /// <summary>Begins to answer.</summary>
    public void Open()
    {
        listener.Listen();
        serving = ServeAsync();
    }

    /// <summary>From now on whoever is connected or connects hears nothing.</summary>
    public void Stall() => stalls = true;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await serving;
        stopping.Dispose();
    }

    // Bound and not listening: the port is ours, and whoever connects is refused.
    private static Socket Bound()
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return listener;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true) _ = HandOnAsync(await listener.AcceptAsync(stopping.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CopyAsync(Stream from, Stream to)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, stopping.Token) is var read && read > 0)
        {
            if (!stalls) await to.WriteAsync(buffer.AsMemory(0, read), stopping.Token);
        }
    }

    private async Task HandOnAsync(Socket accepted)
    {
        using (var near = new NetworkStream(accepted, ownsSocket: true))
        using (var far = new TcpClient())
        {
            try
            {
                await far.ConnectAsync(target.Host, target.Port, stopping.Token);
                await Task.WhenAny(CopyAsync(near, far.GetStream()), CopyAsync(far.GetStream(), near));
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // Either side hung up.
            }
        }
    }
}
