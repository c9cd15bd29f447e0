using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Operations;
using Spectre.Console;

namespace PerfServerless.Host.Commands;

/// <summary><c>ops</c>: lists, shows and steers orchestration instances of the running host, through its API.</summary>
internal sealed class OpsCommand
{
    private const int WidthOfAPipe = 240;

    private readonly Reader reader;
    private readonly OpsText text;
    private readonly Option<string> url;
    private readonly KeyGiven key;

    private OpsCommand(Reader reader, IConfiguration? settings)
    {
        (this.reader, text) = (reader, new(reader));
        url = new("--url") { Description = reader.Say(CommandLineWords.Url), DefaultValueFactory = _ => ImportCommand.DefaultUrl, Recursive = true };
        key = new(reader, settings);
    }

    /// <param name="reader">Who reads what the command says.</param>
    /// <param name="settings">Names the host's data folder; null for the environment's.</param>
    public static Command Create(Reader reader, IConfiguration? settings = null) => new OpsCommand(reader, settings).Whole();

    private Command Whole()
    {
        var command = new Command("ops", reader.Say(OpsCommandWords.Ops)) { url, key.Option, List(), Show(), PurgeMany(), Feeds() };
        foreach (var steer in Enum.GetValues<InstanceCommand>().Except([InstanceCommand.Purge])) command.Add(Steer(steer));
        return command;
    }

    private Command List()
    {
        var state = new Option<string?>("--state") { Description = reader.Say(OpsCommandWords.ListState) };
        var prefix = new Option<string?>("--prefix") { Description = reader.Say(OpsCommandWords.ListPrefix) };
        var all = new Option<bool>("--all") { Description = reader.Say(OpsCommandWords.ListAll) };
        var command = new Command("list", reader.Say(OpsCommandWords.List)) { state, prefix, all };
        command.SetAction(
            (result, cancellationToken) => WithApi(
                result, api => ListAsync(api, result.GetValue(state), result.GetValue(prefix), result.GetValue(all), cancellationToken)));
        return command;
    }

    private Command Show()
    {
        var id = InstanceArgument();
        var command = new Command("show", reader.Say(OpsCommandWords.Show)) { id };
        command.SetAction((result, cancellationToken) => WithApi(result, async api =>
        {
            text.Show(await api.GetAsync($"/api/ops/instances/{Uri.EscapeDataString(result.GetValue(id)!)}", cancellationToken));
            return 0;
        }));
        return command;
    }

    private Command Feeds()
    {
        var command = new Command("feeds", reader.Say(OpsCommandWords.Feeds));
        command.SetAction((result, cancellationToken) => WithApi(result, async api =>
        {
            text.Feeds(await api.GetAsync("/api/ops/feeds", cancellationToken));
            text.Refused(await api.GetAsync("/api/ops/feeds/refused", cancellationToken));
            return 0;
        }));
        return command;
    }

    private Command Steer(InstanceCommand steer)
    {
        var id = InstanceArgument();
        var reason = new Option<string?>("--reason") { Description = reader.Say(OpsCommandWords.Reason) };
        var command = new Command(OperationsApi.Name(steer), reader.Say(OpsText.Meaning(steer))) { id, reason };
        command.SetAction((result, cancellationToken) => WithApi(result, async api =>
        {
            var answer = await api.SendAsync(
                HttpMethod.Post,
                $"/api/ops/instances/{Uri.EscapeDataString(result.GetValue(id)!)}/{OperationsApi.Name(steer)}",
                new ReasonGiven(result.GetValue(reason)),
                cancellationToken);
            AnsiConsole.WriteLine(answer.GetProperty("sentence").GetString()!);
            return 0;
        }));
        return command;
    }

    private Command PurgeMany()
    {
        var id = new Argument<string?>("ID") { Description = reader.Say(OpsCommandWords.PurgeId), Arity = ArgumentArity.ZeroOrOne };
        var before = new Option<DateTimeOffset?>("--before") { Description = reader.Say(OpsCommandWords.PurgeBefore) };
        var command = new Command("purge", reader.Say(OpsText.Meaning(InstanceCommand.Purge))) { id, before };
        command.SetAction((result, cancellationToken) => WithApi(result, async api =>
        {
            var (one, until) = (result.GetValue(id), result.GetValue(before));
            if (one is null == until is null) throw new OpsApiException(reader.Say(OpsCommandWords.EitherOr));

            var answer = one is not null
                ? await api.SendAsync(HttpMethod.Delete, $"/api/ops/instances/{Uri.EscapeDataString(one)}", null, cancellationToken)
                : await api.SendAsync(
                    HttpMethod.Delete,
                    $"/api/ops/instances?before={Uri.EscapeDataString(until!.Value.ToString("O", CultureInfo.InvariantCulture))}",
                    null,
                    cancellationToken);
            AnsiConsole.WriteLine(
                one is not null ? answer.GetProperty("sentence").GetString()! : reader.Say(
                    InstanceWords.PurgedMany.Say(answer.GetProperty("purged").GetInt32())));
            return 0;
        }));
        return command;
    }

    private async Task<int> ListAsync(OpsApi api, string? state, string? prefix, bool all, CancellationToken cancellationToken)
    {
        var instances = new List<JsonElement>();
        string? after = null;
        do
        {
            var query = string.Join(
                '&', new[] { ("status", state), ("prefix", prefix), ("after", after) }.Where(p => p.Item2 is not null).Select(
                    p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
            var page = await api.GetAsync($"/api/ops/instances?{query}", cancellationToken);
            instances.AddRange(page.GetProperty("values").EnumerateArray());
            after = page.GetProperty("continuationToken").GetString();
        }
        while (all && after is not null);

        text.List(instances, more: after is not null);
        return 0;
    }

    private Argument<string> InstanceArgument() => new("ID") { Description = reader.Say(OpsCommandWords.Id) };

    private async Task<int> WithApi(ParseResult result, Func<OpsApi, Task<int>> act)
    {
        // An id that is broken over two lines cannot be copied; a pipe has no width to keep to.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = WidthOfAPipe;
        try
        {
            using var api = new OpsApi(result.GetValue(url)!, key.Read(result, reader), reader);
            return await act(api);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            // JSON of somebody else's.
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture, $"[red]{reader.Say(CommandLineWords.SomethingElse.Say(result.GetValue(url)!))}[/]");
            return 1;
        }
        catch (OpsApiException e)
        {
            return Fail(e.Message);
        }
        catch (KeyFileUnusableException e)
        {
            return Fail(reader.Say(e.Why));
        }
    }

    private static int Fail(string sentence)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{sentence}[/]");
        return 1;
    }
}
