using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Tests.Hosting;
using PerfServerless.Host.Commands;
using PerfServerless.Host.Commands.Decisions;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Nyc;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Ledger;

/// <summary>The command and the API behind it, from one end to the other.</summary>
public sealed class DecisionsCommandTests : IAsyncLifetime
{
    private static readonly CycleKey Cycle = new(new("acme"), new("weekly"), "20260601w");
    private static readonly DateTimeOffset Then = new(2026, 6, 4, 8, 0, 0, TimeSpan.Zero);

    private readonly HostKeys keys = HostKeys.Make();
    private ListeningHost host = null!;

    public async Task InitializeAsync() => host = await ListeningHost.StartAsync(keys, new FolderBuilder());

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task It_lists_what_was_decided_and_one_of_them_with_its_ledger()
    {
        Assert.Equal((0, "There is no decision."), await SayAsync());
        Assert.Equal((0, "There is no action item."), await SayAsync("--open"));
        await AddAsync(
            "a", "bert", "Call \u001b[31mthem\r\nnow", d => DecisionChanges.Move(d, ActionMove.Finish, new("bert"), Then.AddHours(1), "it\nis done"));
        await AddAsync("b", "ada", "Write to them");
        await AddAsync("c", null, "We stay");

        var all = (await SayAsync()).Said.Split('\n');
        Assert.Equal(3, all.Length);
        Assert.Matches("^acme:weekly:20260601w:a +2100-06-12  bert +Done +Call  .31mthem  now$", all[0]);
        Assert.Matches("^acme:weekly:20260601w:b +2100-06-12  ada +Not answered yet +Write to them$", all[1]);
        Assert.Matches("^acme:weekly:20260601w:c +We stay$", all[2]);
        Assert.Equal(all[1], (await SayAsync("--open", "--cadence", "weekly")).Said);
        Assert.Equal(all[0], (await SayAsync("--owner", "bert")).Said);

        var one = (await SayAsync("acme:weekly:20260601w:a")).Said.Split('\n');
        Assert.Equal(all[0], one[0]);
        Assert.Matches("^  2026-06-04 08:00  ada +Written down$", one[1]);
        Assert.Matches("^  2026-06-04 09:00  bert +Done +“it is done”$", one[2]);
        Assert.Contains("Erledigt", (await SayAsync(Readers.German, "acme:weekly:20260601w:a")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_programs_it_prints_JSON_or_CSV_and_nothing_else()
    {
        await AddAsync("a", "bert", "=1+1");
        await AddAsync("b", "ada", "Größe – 5 €");

        var json = JsonSerializer.Deserialize<JsonElement>((await SayAsync("--json")).Said);
        Assert.Equal(["=1+1", "Größe – 5 €"], json.EnumerateArray().Select(d => d.GetProperty("text").GetString()!));
        Assert.Contains("Größe – 5 €", (await SayAsync("--json")).Said, StringComparison.Ordinal);
        var story = JsonSerializer.Deserialize<JsonElement>((await SayAsync("acme:weekly:20260601w:a", "--json")).Said);
        Assert.Equal(1, story.GetProperty("ledger").GetArrayLength());

        var rows = CsvText.Rows((await SayAsync("--csv")).Said + "\r\n");
        Assert.Equal(["acme:weekly:20260601w:a", "acme:weekly:20260601w:b"], rows.Skip(1).Select(r => r[0]));
        Assert.Equal("'=1+1", rows[1][rows[0].ToList().IndexOf("text")]);
        Assert.StartsWith("row;decision;", (await SayAsync(Readers.German, "--csv", "--open")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_page_holds_come_once_each()
    {
        for (var i = 0; i < 1_002; i++) await AddAsync($"d{i:0000}", "bert", $"No. {i}");

        Assert.Equal(1_002, (await SayAsync()).Said.Split('\n').Distinct().Count());
        Assert.Equal(1_002, (await SayAsync("--open")).Said.Split('\n').Distinct().Count());
        var csv = (await SayAsync("--csv")).Said.Split("\r\n");
        Assert.Equal(1_003, csv.Distinct().Count());
        Assert.Equal(1_003, csv.Length);
    }

    [Theory]
    [InlineData("Name --json or --csv, not both.", "--json", "--csv")]
    [InlineData("A key names one decision", "acme:weekly:20260601w:a", "--open")]
    [InlineData("There is no decision 'acme:weekly:20260601w:a'", "acme:weekly:20260601w:a")]
    [InlineData("There is no decision '..", "../keys")]
    [InlineData("There is no cadence 'monthly'", "--cadence", "monthly")]
    [InlineData("There is no person 'nobody'", "--owner", "nobody")]
    [InlineData("There is no organisation 'other'", "--csv", "--organisation", "other")]
    public async Task What_cannot_be_shown_is_said_in_a_sentence(string sentence, params string[] words)
    {
        var (code, said) = await SayAsync(words);
        Assert.Equal(1, code);
        Assert.StartsWith(sentence, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n<html/>")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Rows: 1\r\n\r\n[]")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Rows: 1\r\n\r\n{}")]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\nOops")]
    [InlineData("")] // hangs up
    public async Task What_is_no_host_of_ours_prints_nothing_but_a_sentence(string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var ending = new CancellationTokenSource();
        var answering = AnswerAsync(listener, answer, ending.Token);

        var (code, said) = await SayAsync(Readers.English, ["--url", $"http://{listener.LocalEndpoint}"]);
        Assert.Equal(1, code);
        Assert.Single(said.Split('\n'));
        Assert.DoesNotContain("<html", said, StringComparison.Ordinal);

        await ending.CancelAsync();
        await answering;
    }

    private static async Task AnswerAsync(TcpListener listener, string answer, CancellationToken ending)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(ending);
                using var request = new StreamReader(client.GetStream(), leaveOpen: true);
                await request.ReadLineAsync(ending);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), ending);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task AddAsync(string id, string? owner, string text, Func<Decision, Decision?>? then = null)
    {
        var first = DecisionChanges.Record(
            new(Cycle, id), new(text, owner is null ? null : new(owner), owner is null ? null : new(2100, 6, 12)), new("ada"), Then);
        if (owner == "ada") first = first with { Action = first.Action! with { State = ActionState.Proposed } };
        var decision = then?.Invoke(first) ?? first;
        await host.Stores.CheckIns.CommitAsync(
            new(Cycle.Tenant)
            {
                NewDecisions = [decision],
                DecisionEntries = [.. new[] { first.Last, decision.Last }.Distinct().Select(e => new ToldEntry(decision.Key, e))],
            },
            default);
    }

    private Task<(int Code, string Said)> SayAsync(params string[] words) => SayAsync(Readers.English, words);

    private async Task<(int Code, string Said)> SayAsync(Reader reader, params string[] words)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(KeyGiven.Variable, keys.ApiKey)]).Build();
        await using var output = new StringWriter { NewLine = "\n" };
        var code = await DecisionsCommand.Create(reader, settings).Parse(words.Contains("--url") ? words : [.. words, "--url", host.Urls.First()])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = output });
        return (code, output.ToString().TrimEnd('\r', '\n'));
    }
}
