using System.Net;
using System.Net.Sockets;
using System.Text;
using PerfServerless.Functions.Facts;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Tests.Hosting;
using PerfServerless.Functions.Tests.Import;
using PerfServerless.Host.Commands;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Facts;

public sealed class FactsCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HostKeys keys = HostKeys.Make();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_writes_a_file_a_fact_over_those_of_before_and_leaves_nothing_else()
    {
        await using var host = await ListeningHost.StartAsync(keys, new FolderBuilder());

        Assert.Equal(0, await RunAsync("en-US", host, "--from", "2026-05-01"));
        Assert.Equal(FactNames.All.Select(n => $"facts-{n}.csv").Order(), Written());
        Assert.Equal(2, File.ReadAllLines(FileOf("actuals")).Length);

        Assert.Equal(0, await RunAsync("en-US", host, "actuals", "actuals"));
        Assert.Equal(4, File.ReadAllLines(FileOf("actuals")).Length);
        Assert.Equal((byte)'r', File.ReadAllBytes(FileOf("actuals"))[0]);
        Assert.DoesNotContain("A large order", File.ReadAllText(FileOf("actuals")), StringComparison.Ordinal);
        Assert.Equal(6, Written().Count);
    }

    [Fact]
    public async Task For_Excel_it_writes_what_the_language_of_the_terminal_needs()
    {
        await using var host = await ListeningHost.StartAsync(keys, new FolderBuilder());

        Assert.Equal(0, await RunAsync("de-DE", host, "actuals", "--excel", "--personal"));
        var bytes = File.ReadAllBytes(FileOf("actuals"));
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Contains(";\"98000,5\";", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains("A large order", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync("en-US", host, "actuals", "--excel"));
        Assert.Contains(",98000.5,", File.ReadAllText(FileOf("actuals")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_leaves_the_files_of_before()
    {
        await using var host = await ListeningHost.StartAsync(keys, new FolderBuilder());
        Assert.Equal(0, await RunAsync("en-US", host, "actuals"));
        var before = File.ReadAllBytes(FileOf("actuals"));

        foreach (var wrong in new[] { "actuals --from yesterday", "actuals --tenant other", "actual", "actuals --decimal ," })
            Assert.Equal(1, await RunAsync("en-US", host, wrong.Split(' ')));

        Assert.Equal(before, File.ReadAllBytes(FileOf("actuals")));
        Assert.Single(Written());
    }

    [Theory]
    [InlineData("")] // hangs up
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nrow,kpi\r\n")] // in the middle
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n<html/>")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nX-Rows: 1\r\n\r\nrow")]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 2\r\n\r\n[]")]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\nOops")]
    public async Task A_host_that_is_none_leaves_no_file(string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var ending = new CancellationTokenSource();
        var answering = AnswerAsync(listener, answer, ending.Token);

        Assert.Equal(1, await RunAsync("en-US", $"http://{listener.LocalEndpoint}", "actuals"));
        Assert.Empty(Written());

        await ending.CancelAsync();
        await answering;
    }

    [Fact]
    public void Every_description_is_catalogued()
    {
        var command = FactsCommand.Create(new("en-US", PseudoLanguage.Reader));
        Assert.All(
            command.Options.Select(o => o.Description).Concat(command.Arguments.Select(a => a.Description)).Append(command.Description),
            d => Assert.True(d is { Length: > 0 } && PseudoLanguage.Unmarked(d).Trim().Length == 0, d));
    }

    private string FileOf(string fact) => Path.Combine(folder.Path, "out", $"facts-{fact}.csv");

    private List<string?> Written() => [.. Directory.GetFiles(Path.Combine(folder.Path, "out")).Select(Path.GetFileName).Order()];

    private static async Task AnswerAsync(TcpListener listener, string answer, CancellationToken ending)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(ending);
                using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
                await reader.ReadLineAsync(ending);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), ending);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private Task<int> RunAsync(string locale, ListeningHost host, params string[] arguments) => RunAsync(locale, host.Urls.First(), arguments);

    private async Task<int> RunAsync(string locale, string url, params string[] arguments)
    {
        var file = Path.Combine(folder.Path, "key");
        await File.WriteAllTextAsync(file, keys.ApiKey);
        var command = FactsCommand.Create(new(locale, Readers.Of(locale)));
        return await command.Parse([.. arguments, "--out", Path.Combine(folder.Path, "out"), "--url", url, "--key-file", file]).InvokeAsync();
    }
}
