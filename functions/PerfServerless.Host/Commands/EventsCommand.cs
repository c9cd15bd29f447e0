using System.CommandLine;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Host.Commands;

/// <summary><c>events</c>: where an organisation's events go, through the running host.</summary>
internal sealed class EventsCommand
{
    private const int OverlapHours = 24;

    private readonly Reader reader;
    private readonly KeyGiven key;
    private readonly Option<string> url;
    private readonly Option<string?> organisation;

    private EventsCommand(Reader reader)
    {
        (this.reader, key) = (reader, new(reader, settings: null));
        url = new("--url") { Description = reader.Say(CommandLineWords.Url), DefaultValueFactory = _ => ImportCommand.DefaultUrl, Recursive = true };
        organisation = new("--organisation") { Description = reader.Say(KeyCommandWords.Organisation), Recursive = true };
    }

    /// <param name="reader">Who reads what the command says.</param>
    public static Command Create(Reader reader) => new EventsCommand(reader).Whole();

    private Command Whole() => new("events", reader.Say(EventCommandWords.Events))
    {
        url, key.Option, organisation, List(), Add(), Of("test", EventCommandWords.Test, EventCommandWords.Tested), Replay(), Rotate(), Remove(),
    };

    private Command List()
    {
        var command = new Command("list", reader.Say(EventCommandWords.List));
        command.SetAction((result, stop) => TryAsync(result, async (api, text) => text.List(await api.GetAsync(Path(result), stop))));
        return command;
    }

    private Command Add()
    {
        var to = new Option<string>("--to") { Description = reader.Say(EventCommandWords.Url), Required = true };
        var contact = new Option<string>("--contact") { Description = reader.Say(EventCommandWords.Contact), Required = true };
        var types = new Option<string[]>("--types") { Description = reader.Say(EventCommandWords.Types), AllowMultipleArgumentsPerToken = true };
        types.CompletionSources.Add(_ => EventTypes.All.Select(t => new System.CommandLine.Completions.CompletionItem(t.Name)));
        var command = new Command("add", reader.Say(EventCommandWords.Add)) { to, contact, types };
        command.SetAction((result, stop) => TryAsync(result, async (api, text) => text.Added(await api.SendAsync(
            HttpMethod.Post,
            Path(result),
            new
            {
                url = result.GetValue(to),
                contact = result.GetValue(contact),
                types = (result.GetValue(types) ?? []).SelectMany(t => t.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
            },
            stop))));
        return command;
    }

    private Command Replay()
    {
        var id = Id();
        var from = new Option<string?>("--from") { Description = reader.Say(EventCommandWords.From) };
        var command = new Command("replay", reader.Say(EventCommandWords.Replay)) { id, from };
        command.SetAction((result, stop) => TryAsync(result, async (api, text) =>
        {
            await api.SendAsync(HttpMethod.Post, Path(result, id, "/replay"), new { from = result.GetValue(from) }, stop);
            text.Say(EventCommandWords.Replayed.Say(result.GetValue(id)!));
        }));
        return command;
    }

    private Command Rotate()
    {
        var id = Id();
        var command = new Command("rotate", reader.Say(EventCommandWords.Rotate)) { id };
        command.SetAction((result, stop) => TryAsync(result, async (api, text) =>
            text.Rotated(await api.SendAsync(HttpMethod.Post, Path(result, id, "/rotate"), null, stop), OverlapHours)));
        return command;
    }

    private Command Remove()
    {
        var id = Id();
        var command = new Command("remove", reader.Say(EventCommandWords.Remove)) { id };
        command.SetAction((result, stop) => TryAsync(result, async (api, text) =>
        {
            await api.SendAsync(HttpMethod.Delete, Path(result, id), null, stop);
            text.Say(EventCommandWords.Removed.Say(result.GetValue(id)!));
        }));
        return command;
    }

    private Command Of(string name, Word description, Word<string> done)
    {
        var id = Id();
        var command = new Command(name, reader.Say(description)) { id };
        command.SetAction((result, stop) => TryAsync(result, async (api, text) =>
        {
            await api.SendAsync(HttpMethod.Post, Path(result, id, "/" + name), null, stop);
            text.Say(done.Say(result.GetValue(id)!));
        }));
        return command;
    }

    private Argument<string> Id() => new("ID") { Description = reader.Say(EventCommandWords.Id) };

    private string Path(ParseResult result, Argument<string>? id = null, string more = "") =>
        $"/api/events/destinations{(id is null ? "" : $"/{Uri.EscapeDataString(result.GetValue(id)!)}")}{more}"
            + (result.GetValue(organisation) is { } tenant ? $"?tenant={Uri.EscapeDataString(tenant)}" : "");

    private Task<int> TryAsync(ParseResult result, Func<OpsApi, EventText, Task> act) =>
        key.CallAsync(result, reader, result.GetValue(url)!, api => act(api, new(reader, result.InvocationConfiguration.Output)));
}
