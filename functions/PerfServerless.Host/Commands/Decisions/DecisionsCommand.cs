using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Host.Commands.Decisions;

/// <summary><c>decisions</c>: shows what an organisation's reviews decided and what became of it, through the running host.</summary>
internal sealed class DecisionsCommand
{
    private const char Mark = '\uFEFF';

    // Letters as they are, and nothing that a terminal would take for a command.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    private readonly Reader reader;
    private readonly KeyGiven key;
    private readonly Argument<string?> one;
    private readonly Option<string> url;
    private readonly Option<string?> organisation;
    private readonly Option<bool> open;
    private readonly Option<string?> owner;
    private readonly Option<string?> cadence;
    private readonly Option<bool> json;
    private readonly Option<bool> csv;

    private DecisionsCommand(Reader reader, IConfiguration? settings)
    {
        (this.reader, key) = (reader, new(reader, settings));
        one = new("KEY") { Description = reader.Say(LedgerCommandWords.Key), Arity = ArgumentArity.ZeroOrOne };
        url = new("--url") { Description = reader.Say(CommandLineWords.Url), DefaultValueFactory = _ => ImportCommand.DefaultUrl };
        organisation = new("--organisation") { Description = reader.Say(KeyCommandWords.Organisation) };
        open = new("--open") { Description = reader.Say(LedgerCommandWords.Open) };
        owner = new("--owner") { Description = reader.Say(LedgerCommandWords.Owner) };
        cadence = new("--cadence") { Description = reader.Say(LedgerCommandWords.Cadence) };
        json = new("--json") { Description = reader.Say(LedgerCommandWords.Json) };
        csv = new("--csv") { Description = reader.Say(LedgerCommandWords.Csv) };
    }

    /// <param name="reader">Who reads what the command says.</param>
    /// <param name="settings">Names the host's data folder; null for the environment's.</param>
    public static Command Create(Reader reader, IConfiguration? settings = null) => new DecisionsCommand(reader, settings).Whole();

    private Command Whole()
    {
        var command = new Command("decisions", reader.Say(LedgerCommandWords.Command)) { one, open, owner, cadence, json, csv, organisation, url, key.Option };
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var (output, isJson, isCsv) = (result.InvocationConfiguration.Output, result.GetValue(json), result.GetValue(csv));
        if (isJson && isCsv) return Task.FromResult(KeyGiven.Fail(result, reader.Say(LedgerCommandWords.OneForm)));

        var text = new DecisionsText(reader, output);
        if (result.GetValue(one) is { } named)
            return isCsv || result.GetValue(open) || result.GetValue(owner) is not null || result.GetValue(cadence) is not null
                ? Task.FromResult(KeyGiven.Fail(result, reader.Say(LedgerCommandWords.KeyAlone)))
                : CallAsync(result, async api =>
                {
                    var story = await api.GetAsync($"/api/decisions/{Uri.EscapeDataString(named)}?{Query(result, null)}", cancellationToken);
                    if (isJson) output.WriteLine(JsonSerializer.Serialize(story, Readable));
                    else text.Story(story);
                });

        // Whose it is, and whether it is open, is asked of action items.
        var isOfActions = result.GetValue(open) || result.GetValue(owner) is not null;
        var (address, member) = isOfActions ? ("/api/actions", "actions") : ("/api/decisions", "decisions");
        var state = !isOfActions ? null : result.GetValue(open) ? "open" : "all";
        return CallAsync(result, async api =>
        {
            if (isCsv)
            {
                await CopyAsync(api, $"{address}?{Query(result, state, "csv")}", output, cancellationToken);
                return;
            }

            var all = await AllAsync(api, $"{address}?{Query(result, state)}", member, cancellationToken);
            if (isJson) output.WriteLine(new JsonArray([.. all.Select(d => JsonNode.Parse(d.GetRawText()))]).ToJsonString(Readable));
            else text.List(all, isOfActions ? LedgerWords.NoActions : LedgerWords.NoDecisions);
        });
    }

    private Task<int> CallAsync(ParseResult result, Func<OpsApi, Task> act) => key.CallAsync(result, reader, result.GetValue(url)!, async api =>
    {
        try
        {
            await act(api);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or JsonException)
        {
            throw new OpsApiException(reader.Say(CommandLineWords.SomethingElse.Say(result.GetValue(url)!)));
        }
    });

    private static async Task<List<JsonElement>> AllAsync(OpsApi api, string address, string member, CancellationToken cancellationToken)
    {
        var all = new List<JsonElement>();
        for (string? next = address; next is not null;)
        {
            (var page, next) = await api.TextAsync(next, cancellationToken);
            all.AddRange(JsonSerializer.Deserialize<JsonElement>(page).GetProperty(member).EnumerateArray());
        }

        return all;
    }

    private static async Task CopyAsync(OpsApi api, string address, TextWriter output, CancellationToken cancellationToken)
    {
        var all = new StringBuilder();
        for (string? next = address; next is not null;)
        {
            (var page, next) = await api.TextAsync(next, cancellationToken);
            // The columns stand once in the output, and in every page.
            var rows = page.TrimStart(Mark);
            all.Append(all.Length == 0 ? rows : rows[(rows.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        }

        await output.WriteAsync(all, cancellationToken);
    }

    private string Query(ParseResult result, string? state, string? format = null) => string.Join(
        '&',
        new[]
            {
                ("personal", "true"), ("tenant", result.GetValue(organisation)), ("state", state), ("owner", result.GetValue(owner)),
                ("cadence", result.GetValue(cadence)), ("format", format),
            }
            .Where(p => p.Item2 is not null)
            .Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
}
