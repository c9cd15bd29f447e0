using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PerfServerless.Functions.Operations;
using Spectre.Console;

namespace PerfServerless.Host.Commands;

/// <summary><c>ops</c>: lists, shows and steers orchestration instances of the running host, through its API.</summary>
public static class OpsCommand
{
    private const int WidthOfAPipe = 240;

    private static readonly Option<string> Url = new("--url") { Description = "Where the host listens.", DefaultValueFactory = _ => ImportCommand.DefaultUrl, Recursive = true };
    private static readonly Option<string?> Key = new("--key") { Description = "The API key; without it the one of the host on this machine ('keys api').", Recursive = true };

    public static Command Create()
    {
        var command = new Command("ops", "Lists, shows and steers orchestration instances of the running host.") { Url, Key, List(), Show(), PurgeMany(), Feeds() };
        foreach (var steer in Enum.GetValues<InstanceCommand>().Except([InstanceCommand.Purge])) command.Add(Steer(steer));
        return command;
    }

    private static Command List()
    {
        var state = new Option<string?>("--state") { Description = "Only these states, with commas: Running, Parked, Failed, Suspended, Pending, Completed, Terminated." };
        var prefix = new Option<string?>("--prefix") { Description = "Only ids that begin so: k: cadences, c: cycles, q: check-ins." };
        var all = new Option<bool>("--all") { Description = "All pages, not only the first." };
        var command = new Command("list", "Lists instances with state, next due time and lag; parked ones first.") { state, prefix, all };
        command.SetAction((result, cancellationToken) => WithApi(result, api => ListAsync(api, result.GetValue(state), result.GetValue(prefix), result.GetValue(all), cancellationToken)));
        return command;
    }

    private static Command Show()
    {
        var id = InstanceArgument();
        var command = new Command("show", "Shows one instance with its history.") { id };
        command.SetAction((result, cancellationToken) => WithApi(result, async api =>
        {
            OpsText.Show(await api.GetAsync($"/api/ops/instances/{Uri.EscapeDataString(result.GetValue(id)!)}", cancellationToken));
            return 0;
        }));
        return command;
    }

    private static Command Feeds()
    {
        var command = new Command("feeds", "Shows the feeds the host reads: how much waits, and what could not be taken.");
        command.SetAction((result, cancellationToken) => WithApi(result, async api =>
        {
            OpsText.Feeds(await api.GetAsync("/api/ops/feeds", cancellationToken));
            return 0;
        }));
        return command;
    }

    private static Command Steer(InstanceCommand steer)
    {
        var id = InstanceArgument();
        var reason = new Option<string?>("--reason") { Description = "Why; kept in the history." };
        var command = new Command(OperationsApi.Name(steer), OpsText.Meaning(steer)) { id, reason };
        command.SetAction((result, cancellationToken) => WithApi(result, async api =>
        {
            var answer = await api.SendAsync(
                HttpMethod.Post, $"/api/ops/instances/{Uri.EscapeDataString(result.GetValue(id)!)}/{OperationsApi.Name(steer)}", new ReasonGiven(result.GetValue(reason)), cancellationToken);
            AnsiConsole.WriteLine(answer.GetProperty("sentence").GetString()!);
            return 0;
        }));
        return command;
    }

    private static Command PurgeMany()
    {
        var id = new Argument<string?>("ID") { Description = "The instance; leave it out and give --before to purge many.", Arity = ArgumentArity.ZeroOrOne };
        var before = new Option<DateTimeOffset?>("--before") { Description = "All that have ended and were created before this moment, such as 2026-01-01." };
        var command = new Command("purge", OpsText.Meaning(InstanceCommand.Purge)) { id, before };
        command.SetAction((result, cancellationToken) => WithApi(result, async api =>
        {
            var (one, until) = (result.GetValue(id), result.GetValue(before));
            if (one is null == until is null) throw new OpsApiException("Say either which instance, or --before which moment.");

            var answer = one is not null
                ? await api.SendAsync(HttpMethod.Delete, $"/api/ops/instances/{Uri.EscapeDataString(one)}", null, cancellationToken)
                : await api.SendAsync(HttpMethod.Delete, $"/api/ops/instances?before={Uri.EscapeDataString(until!.Value.ToString("O", CultureInfo.InvariantCulture))}", null, cancellationToken);
            AnsiConsole.WriteLine(one is not null ? answer.GetProperty("sentence").GetString()! : $"{answer.GetProperty("purged").GetInt32().ToString(CultureInfo.InvariantCulture)} instances are removed.");
            return 0;
        }));
        return command;
    }

    private static async Task<int> ListAsync(OpsApi api, string? state, string? prefix, bool all, CancellationToken cancellationToken)
    {
        var instances = new List<JsonElement>();
        string? after = null;
        do
        {
            var query = string.Join('&', new[] { ("status", state), ("prefix", prefix), ("after", after) }.Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
            var page = await api.GetAsync($"/api/ops/instances?{query}", cancellationToken);
            instances.AddRange(page.GetProperty("values").EnumerateArray());
            after = page.GetProperty("continuationToken").GetString();
        }
        while (all && after is not null);

        OpsText.List(instances, more: after is not null);
        return 0;
    }

    private static Argument<string> InstanceArgument() => new("ID") { Description = "The instance's id, as 'ops list' shows it." };

    private static async Task<int> WithApi(ParseResult result, Func<OpsApi, Task<int>> act)
    {
        // An id that is broken over two lines cannot be copied; a pipe has no width to keep to.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = WidthOfAPipe;
        try
        {
            using var api = new OpsApi(result.GetValue(Url)!, result.GetValue(Key) ?? KeysCommand.ApiKey());
            return await act(api);
        }
        catch (OpsApiException e)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{e.Message}[/]");
            return 1;
        }
    }
}
