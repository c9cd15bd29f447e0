using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Keys;

namespace PerfServerless.Host.Commands;

/// <summary><c>deliveries</c>: what became of an organisation's messages, through the running host.</summary>
internal sealed class DeliveriesCommand
{
    private const string Moment = "yyyy-MM-dd HH:mm";

    private readonly Reader reader;
    private readonly KeyGiven key;
    private readonly Option<string> url;
    private readonly Option<string?> organisation;
    private readonly Option<string?> cycle;
    private readonly Option<string?> person;

    private DeliveriesCommand(Reader reader)
    {
        (this.reader, key) = (reader, new(reader, settings: null));
        url = new("--url") { Description = reader.Say(CommandLineWords.Url), DefaultValueFactory = _ => ImportCommand.DefaultUrl };
        organisation = new("--organisation") { Description = reader.Say(KeyCommandWords.Organisation) };
        cycle = new("--cycle") { Description = reader.Say(DeliveryWords.CommandCycle) };
        person = new("--person") { Description = reader.Say(DeliveryWords.CommandPerson) };
    }

    /// <param name="reader">Who reads what the command says.</param>
    public static Command Create(Reader reader) => new DeliveriesCommand(reader).Whole();

    private Command Whole()
    {
        var command = new Command("deliveries", reader.Say(DeliveryWords.Command)) { url, key.Option, organisation, cycle, person };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var (output, errors) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        try
        {
            using var api = new OpsApi(result.GetValue(url)!, key.Read(result, reader), reader);
            var answer = await api.GetAsync($"/api/deliveries?{Query(result)}", cancellationToken);
            var messages = answer.GetProperty("messages").EnumerateArray().Select(Line).ToList();
            if (messages.Count == 0) output.WriteLine(reader.Say(DeliveryWords.None));
            foreach (var line in messages) output.WriteLine(line);
            if (answer.GetProperty("more").GetBoolean()) output.WriteLine(reader.Say(DeliveryWords.More));
            return 0;
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            errors.WriteLine(reader.Say(CommandLineWords.SomethingElse.Say(result.GetValue(url)!)));
            return 1;
        }
        catch (OpsApiException e)
        {
            errors.WriteLine(e.Message);
            return 1;
        }
        catch (KeyFileUnusableException e)
        {
            errors.WriteLine(reader.Say(e.Why));
            return 1;
        }
    }

    private string Query(ParseResult result) => string.Join(
        '&',
        new[] { ("tenant", result.GetValue(organisation)), ("cycle", result.GetValue(cycle)), ("person", result.GetValue(person)) }
            .Where(p => p.Item2 is not null)
            .Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));

    private static string Line(JsonElement message)
    {
        var at = message.GetProperty("sentAt") is { ValueKind: JsonValueKind.String } sent
            ? sent.GetDateTimeOffset().UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)
            : new string(' ', Moment.Length);
        return $"{at}  {Text(message, "person"),-16} {Text(message, "kind"),-12} {Text(message, "channel"),-6} {Text(message, "sentence")}";
    }

    private static string Text(JsonElement message, string name) => message.GetProperty(name).GetString() ?? "";
}
