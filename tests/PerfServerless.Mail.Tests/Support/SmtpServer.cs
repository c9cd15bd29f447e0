using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PerfServerless.Mail.Tests.Support;

/// <summary>A mail server on this machine that speaks SMTP and behaves as its script says.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly SmtpScript script;
    private readonly Task running;

    public SmtpServer(SmtpScript? script = null)
    {
        this.script = script ?? new SmtpScript();
        listener.Start();
        running = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What clients said, over all connections; sign-ins decoded, letters left out.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    /// <summary>Letters as they came over the wire, dots still doubled, one byte a character.</summary>
    public ConcurrentQueue<string> Letters { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running; // before the listener goes: the loop may stand between two clients, about to ask it for the next
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true) open.Add(TalkAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await new SmtpConversation(client.GetStream(), script, Said, Letters).RunAsync(stopping.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                Said.Enqueue($"({e.GetType().Name})"); // the client hung up, distrusted the certificate, or the test is over
            }
        }
    }
}
