using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using PerfServerless.Host.Commands;
using PerfServerless.TestKit.Words;
using Spectre.Console;

namespace PerfServerless.Functions.Tests.Operations;

/// <summary>What <c>ops</c> prints of a running host, in the pseudo-language.</summary>
public sealed partial class OpsCommandWordsTests : IAsyncLifetime, IAsyncDisposable
{
    private const int Wide = 400;

    private OperationsHost host = null!;

    public async Task InitializeAsync() => host = await TroubledHub.StartAsync(listens: true);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task Whatever_it_prints_is_catalogued_but_data()
    {
        var printed = new List<string>();
        foreach (var command in new[]
        {
            "list", "list --all --prefix q:", "list --state Completed", "list --state Sleepy",
            $"show {TroubledHub.Running}", $"show {TroubledHub.Parked}", $"show {TroubledHub.Failed}", "show q:nobody",
            "feeds", $"suspend {TroubledHub.Failed}", $"resume {TroubledHub.Running}", $"rewind {TroubledHub.Running}", $"purge {TroubledHub.Running}",
            $"suspend {TroubledHub.Running} --reason later", $"resume {TroubledHub.Running}", $"rewind {TroubledHub.Failed}",
            $"terminate {TroubledHub.Parked}", "purge", $"purge {TroubledHub.Parked}", "purge --before 2100-01-01",
        })
        {
            printed.Add(await PrintedAsync($"{command} --url {host.Address}", host.ApiKey));
        }

        printed.Add(await PrintedAsync($"list --url {host.Address}", "perf_other"));
        printed.Add(await PrintedAsync($"list --url {host.Address} --key-file /nowhere/key", "x"));
        foreach (var nowhere in new[] { "nowhere", "http://127.0.0.1:1" }) printed.Add(await PrintedAsync($"list --url {nowhere}", "x"));

        Assert.All(printed, text => Assert.NotEqual("", text.Trim()));
        Assert.All(printed, text => Assert.Equal("", Data().Replace(PseudoLanguage.Unmarked(text), "").Trim()));
    }

    // The command writes to the one console of its process; no other test does.
    private static async Task<string> PrintedAsync(string command, string key)
    {
        var (before, text) = (AnsiConsole.Console, new StringWriter());
        AnsiConsole.Console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        AnsiConsole.Profile.Width = Wide;
        try
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection([new("PERFSERVERLESS_KEY", key)]).Build();
            await OpsCommand.Create(PseudoLanguage.Reader, settings).Parse(command.Split(' ')).InvokeAsync();
            return text.ToString();
        }
        finally
        {
            AnsiConsole.Console = before;
            await text.DisposeAsync();
        }
    }

    // Beside the data of the pages: the lines of a table.
    [GeneratedRegex(TroubledHub.Data + "|─+")]
    private static partial Regex Data();
}
