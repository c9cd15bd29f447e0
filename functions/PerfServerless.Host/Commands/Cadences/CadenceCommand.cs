using System.CommandLine;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Host.Commands.Cadences;

/// <summary><c>cadence</c>: shows and changes the cadences of an organisation through the running host.</summary>
internal sealed class CadenceCommand
{
    private readonly Reader reader;
    private readonly KeyGiven key;
    private readonly Option<string> url;
    private readonly Option<string?> organisation;

    private CadenceCommand(Reader reader, IConfiguration? settings)
    {
        (this.reader, key) = (reader, new(reader, settings));
        url = new("--url") { Description = reader.Say(CommandLineWords.Url), DefaultValueFactory = _ => ImportCommand.DefaultUrl, Recursive = true };
        organisation = new("--organisation") { Description = reader.Say(KeyCommandWords.Organisation), Recursive = true };
    }

    /// <param name="reader">Who reads what the command says.</param>
    /// <param name="settings">Names the host's data folder; null for the environment's.</param>
    public static Command Create(Reader reader, IConfiguration? settings = null) => new CadenceCommand(reader, settings).Whole();

    private Command Whole() => new("cadence", reader.Say(CadenceOrderWords.Cadence))
    {
        url, key.Option, organisation, List(), Show(), Move(), Skip(), Run(), Set(),
        Plain("pause", CadenceOrderWords.Pause), Plain("resume", CadenceOrderWords.Resume), Plain("end", CadenceOrderWords.End), Plain("undo", CadenceOrderWords.Undo),
    };

    private Command List()
    {
        var command = new Command("list", reader.Say(CadenceOrderWords.List));
        command.SetAction((result, token) => TryAsync(result, async (api, text) => text.List(await api.GetAsync(Path(result), token))));
        return command;
    }

    private Command Show()
    {
        var id = Id();
        var command = new Command("show", reader.Say(CadenceOrderWords.Show)) { id };
        command.SetAction((result, token) => TryAsync(result, async (api, text) => text.Show(await api.GetAsync(Path(result, result.GetValue(id)), token))));
        return command;
    }

    private Command Move()
    {
        var (id, to, at, meeting) = (Id(), Option("--to", CadenceOrderWords.To), Option("--at", CadenceOrderWords.At), Meeting());
        var command = new Command("move", reader.Say(CadenceOrderWords.Move)) { id, to, at, meeting };
        return Sending(command, id, result => new { to = result.GetValue(to), at = result.GetValue(at), meeting = result.GetValue(meeting) });
    }

    private Command Skip()
    {
        var (id, meeting) = (Id(), Meeting());
        return Sending(new Command("skip", reader.Say(CadenceOrderWords.Skip)) { id, meeting }, id, result => new { meeting = result.GetValue(meeting) });
    }

    private Command Run()
    {
        var (id, on, at) = (Id(), Option("--on", CadenceOrderWords.On), Option("--at", CadenceOrderWords.At));
        return Sending(new Command("run", reader.Say(CadenceOrderWords.Run)) { id, on, at }, id, result => new { on = result.GetValue(on), at = result.GetValue(at) });
    }

    private Command Set()
    {
        var (id, column, cell) = (Id(), new Argument<string>("COLUMN") { Description = reader.Say(CadenceOrderWords.Column) },
            new Argument<string>("CELL") { Description = reader.Say(CadenceOrderWords.Cell) });
        var command = new Command("set", reader.Say(CadenceOrderWords.Set)) { id, column, cell };
        return Sending(command, id, result => new { column = result.GetValue(column), cell = result.GetValue(cell) });
    }

    private Command Plain(string act, Word what)
    {
        var id = Id();
        return Sending(new Command(act, reader.Say(what)) { id }, id, _ => null);
    }

    private Command Sending(Command command, Argument<string> id, Func<ParseResult, object?> body)
    {
        command.SetAction((result, token) => TryAsync(result, async (api, text) =>
            text.Changed(await api.SendAsync(HttpMethod.Post, Path(result, result.GetValue(id), "/" + command.Name), body(result), token))));
        return command;
    }

    private Argument<string> Id() => new("ID") { Description = reader.Say(CadenceOrderWords.Id) };

    private Option<string?> Meeting() => Option("--meeting", CadenceOrderWords.Meeting);

    private Option<string?> Option(string name, Word what) => new(name) { Description = reader.Say(what) };

    private string Path(ParseResult result, string? id = null, string more = "") =>
        $"/api/cadences{(id is null ? "" : "/" + Uri.EscapeDataString(id))}{more}"
        + (result.GetValue(organisation) is { } tenant ? $"?tenant={Uri.EscapeDataString(tenant)}" : "");

    private Task<int> TryAsync(ParseResult result, Func<OpsApi, CadenceText, Task> act) =>
        key.CallAsync(result, reader, result.GetValue(url)!, api => act(api, new(reader, result.InvocationConfiguration.Output)));
}
