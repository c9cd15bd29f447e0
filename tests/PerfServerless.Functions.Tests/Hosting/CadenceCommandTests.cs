using System.CommandLine;
using Microsoft.Extensions.Configuration;
using PerfServerless.Functions.Keys;
using PerfServerless.Host.Commands;
using PerfServerless.Host.Commands.Cadences;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Hosting;

/// <summary>The command and the API behind it, from one end to the other.</summary>
public sealed class CadenceCommandTests
{
    private static async Task<(int Code, string Said)> SayAsync(ListeningHost host, string key, params string[] words)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(KeyGiven.Variable, key)]).Build();
        await using var output = new StringWriter();
        var code = await CadenceCommand.Create(Readers.English, settings).Parse([.. words, "--url", host.Urls.First()])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = output });
        return (code, output.ToString());
    }

    [Fact]
    public async Task A_cadence_is_listed_moved_set_skipped_paused_and_shown()
    {
        var keys = HostKeys.Make();
        await using var host = await ListeningHost.StartAsync(keys, new FolderBuilder());

        Assert.Contains("Weekly review", (await SayAsync(host, keys.ApiKey, "list")).Said, StringComparison.Ordinal);
        Assert.StartsWith("'Weekly review' moved from", (await SayAsync(host, keys.ApiKey, "move", "weekly", "--at", "16:30")).Said, StringComparison.Ordinal);
        Assert.StartsWith("Taken back", (await SayAsync(host, keys.ApiKey, "undo", "weekly")).Said, StringComparison.Ordinal);
        Assert.StartsWith("'Weekly review' moved from", (await SayAsync(host, keys.ApiKey, "move", "weekly", "--at", "15:30")).Said, StringComparison.Ordinal);
        Assert.Equal("'Weekly review', dueUntil: '16:00' instead of '17:00'.", (await SayAsync(host, keys.ApiKey, "set", "weekly", "dueUntil", "16:00")).Said.Trim());
        Assert.StartsWith("'Weekly review' does not meet", (await SayAsync(host, keys.ApiKey, "skip", "weekly")).Said, StringComparison.Ordinal);
        Assert.StartsWith("An extra cycle", (await SayAsync(host, keys.ApiKey, "run", "weekly")).Said, StringComparison.Ordinal);
        Assert.StartsWith("'Weekly review' is paused", (await SayAsync(host, keys.ApiKey, "pause", "weekly")).Said, StringComparison.Ordinal);
        var again = await SayAsync(host, keys.ApiKey, "pause", "weekly");
        Assert.Equal((1, true), (again.Code, again.Said.Contains("is paused", StringComparison.Ordinal)));

        var shown = (await SayAsync(host, keys.ApiKey, "show", "weekly")).Said;
        Assert.Contains("state             paused", shown, StringComparison.Ordinal);
        Assert.Contains("skipped", shown, StringComparison.Ordinal);
        Assert.Contains("Paused", (await SayAsync(host, keys.ApiKey, "list")).Said, StringComparison.Ordinal);
        Assert.Equal(1, (await SayAsync(host, keys.ApiKey, "end", "nobody")).Code);
    }
}
