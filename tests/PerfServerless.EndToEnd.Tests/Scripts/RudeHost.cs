using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PerfServerless.EndToEnd.Tests.Scripts;

/// <summary>Something that answers where a host is expected, and not as one does.</summary>
internal sealed class RudeHost : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource ending = new();
    private readonly Task running;

    /// <param name="answer">What it writes, byte for byte, before it hangs up; null where it answers nothing and stays.</param>
    public RudeHost(string? answer)
    {
        listener.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        running = AnswerAsync(answer);
    }

    public string Url { get; }

    /// <summary>Completes when somebody has begun to ask.</summary>
    public Task Asked => asked.Task;

    /// <summary>An answer with a body.</summary>
    public static string Http(int status, string type, string body) =>
        $"HTTP/1.1 {status} x\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Dispose();
        await Task.WhenAny(running);
        ending.Dispose();
    }

    private async Task AnswerAsync(string? answer)
    {
        while (!ending.IsCancellationRequested)
        {
            using var caller = await listener.AcceptTcpClientAsync(ending.Token);
            var stream = caller.GetStream();
            var read = new byte[64 * 1024];
            if (await stream.ReadAsync(read, ending.Token) == 0) continue;
            asked.TrySetResult();
            if (answer is null) await Task.Delay(Timeout.Infinite, ending.Token);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer!), ending.Token);
        }
    }
}
