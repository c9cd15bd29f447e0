using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using PerfServerless.EndToEnd.Tests.Harness;

namespace PerfServerless.EndToEnd.Tests.Scripts;

/// <summary>The one command of the README's first section.</summary>
public sealed partial class RunScriptTests
{
    [Fact]
    public async Task Help_says_what_can_be_asked_for()
    {
        await using var run = new RunScript().Start("--help");

        Assert.Equal(0, await run.Process.EndsAsync());
        Assert.Contains("--speed N", run.Process.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--fast' is not an option of scripts/run.sh.", "--fast")]
    [InlineData("--speed needs a number above 0, such as --speed 600.", "--speed", "0")]
    [InlineData("--speed needs a number above 0, such as --speed 600.", "--speed")]
    public async Task A_bad_option_ends_it_with_a_sentence(string sentence, params string[] arguments)
    {
        await using var run = new RunScript().Start(arguments);

        Assert.Equal(1, await run.Process.EndsAsync());
        Assert.EndsWith(sentence, run.Process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_port_ends_it_with_a_sentence_before_anything_is_started()
    {
        await using var run = new RunScript();
        var taken = run.Ports.Last();
        using var other = new TcpListener(IPAddress.Loopback, taken);
        other.Start();

        run.Start();

        Assert.Equal(1, await run.Process.EndsAsync());
        Assert.Equal($"Port {taken} is in use by another program (perhaps another scripts/run.sh): end it, then try again.", run.Process.Output.Trim());
    }

    [Fact]
    public async Task It_opens_the_first_review_ends_with_Ctrl_C_and_goes_on_where_it_stood()
    {
        await using var run = new RunScript().Start();
        await run.RunsAsync();
        Assert.Contains("The weekly review is open", run.Process.Output, StringComparison.Ordinal);
        await Eventually.TrueAsync(
            "it to say what stands for Enter without a terminal",
            () => run.Process.Output.Contains("There is no terminal for Enter here: POST", StringComparison.Ordinal));
        Assert.All(run.Ports, p => Assert.True(IsTaken(p), $"Nobody listens on {p}."));
        // Who listens on all interfaces answers on this address too, and who listens on 127.0.0.1 does not.
        Assert.All(run.Ports, p => Assert.False(IsTaken(p, IPAddress.Parse("127.0.0.2")), $"Port {p} is open to other machines."));
        Assert.DoesNotContain(run.Key, run.Process.Output, StringComparison.Ordinal); // a terminal's log outlives the run
        await Eventually.TrueAsync("Jonas to be asked", async () => (await run.MessagesAsync()).GetValueOrDefault("jonas") == 1);

        Assert.Equal(130, await run.InterruptAsync());
        Assert.Contains("Stopped.", run.Process.Output, StringComparison.Ordinal);
        Assert.All(run.Ports, p => Assert.False(IsTaken(p), $"Somebody still listens on {p}."));

        await run.Process.DisposeAsync();
        run.Start();
        await run.RunsAsync();
        Assert.DoesNotContain("The weekly review is open", run.Process.Output, StringComparison.Ordinal);
        Assert.All(await run.MessagesAsync(), m => Assert.True(m.Value <= 1, $"{m.Key} was asked {m.Value} times."));
    }

    [Fact]
    public async Task With_a_speed_it_tells_of_every_cadence_what_happens_in_its_own_time_zone()
    {
        await using var run = new RunScript().Start("--speed", "600");
        await run.RunsAsync();
        await Eventually.TrueAsync(
            "the first collection to be told without Enter", () => Told().IsMatch(run.Process.Output));
        var first = Told().Match(run.Process.Output);
        Assert.Equal("weekly", first.Groups["cadence"].Value);
        Assert.StartsWith("09:", first.Groups["at"].Value, StringComparison.Ordinal); // in Berlin; in UTC it is 07:00

        await run.MoveClockAsync(new(2026, 6, 18, 9, 30, 0, TimeSpan.FromHours(2)));
        await Eventually.TrueAsync("the month's collection to be told", () => Told().Matches(run.Process.Output).Any(m => m.Groups["cadence"].Value == "monthly"));
    }

    [GeneratedRegex(@"^  \w{3},? \d{1,2} Jun, (?<at>\d\d:\d\d)  (?<cadence>weekly|monthly) +\S.*$", RegexOptions.Multiline)]
    private static partial Regex Told();

    private static bool IsTaken(int port, IPAddress? at = null)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(at ?? IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
