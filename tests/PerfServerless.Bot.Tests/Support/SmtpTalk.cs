using System.Net.Sockets;
using System.Text;

namespace PerfServerless.Bot.Tests.Support;

/// <summary>Speaks SMTP by hand: what is said goes out as it is, and answers come back line by line.</summary>
internal sealed class SmtpTalk : IDisposable
{
    private readonly TcpClient client;
    private readonly StreamReader answers;

    private SmtpTalk(TcpClient client)
    {
        this.client = client;
        client.ReceiveTimeout = 20_000;
        answers = new StreamReader(client.GetStream(), Encoding.Latin1);
    }

    public static async Task<SmtpTalk> ConnectAsync(int port)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        var talk = new SmtpTalk(client);
        Assert.StartsWith("220 ", await talk.HearAsync(), StringComparison.Ordinal);
        return talk;
    }

    /// <summary>Says a line and gives the code of the answer to it.</summary>
    public async Task<string> SayAsync(string line)
    {
        await SendAsync(line + "\r\n");
        return (await HearAsync())[..3];
    }

    public async Task<string[]> SayAsync(params string[] lines)
    {
        var codes = new List<string>();
        foreach (var line in lines) codes.Add(await SayAsync(line));
        return [.. codes];
    }

    public async Task SendAsync(string bytes) => await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(bytes));

    /// <summary>The last line of the next answer.</summary>
    public async Task<string> HearAsync()
    {
        while (await answers.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) is { } line)
        {
            if (line.Length < 4 || line[3] != '-') return line;
        }

        throw new IOException("The server hung up.");
    }

    public void Dispose()
    {
        answers.Dispose();
        client.Dispose();
    }
}
