using System.Globalization;
using System.Text.Json;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Words;
using Spectre.Console;

namespace PerfServerless.Host.Commands;

/// <summary>Instances as the console shows them.</summary>
internal sealed class OpsText(Reader reader)
{
    private const string FeedSetting = "PerfServerless:Feeds:Actuals=true";

    public static Saying Meaning(InstanceCommand command) => command switch
    {
        InstanceCommand.Terminate => OpsCommandWords.Terminate,
        InstanceCommand.Suspend => OpsCommandWords.Suspend,
        InstanceCommand.Resume => OpsCommandWords.Resume,
        InstanceCommand.Rewind => OpsCommandWords.Rewind,
        InstanceCommand.Purge => OpsCommandWords.Purge,
    };

    public void List(IReadOnlyList<JsonElement> instances, bool more)
    {
        if (instances.Count == 0)
        {
            AnsiConsole.WriteLine(reader.Say(OperationsWords.NoneMatches));
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        Word[] titles = [OperationsWords.Instance, OperationsWords.State, OpsCommandWords.NextDueUtc, OperationsWords.Lag, OpsCommandWords.Orchestrator];
        foreach (var title in titles) table.AddColumn(Markup.Escape(reader.Say(title)), c => c.NoWrap = title != OpsCommandWords.Orchestrator);
        foreach (
            var i in instances.OrderByDescending(IsParked)
                .ThenByDescending(i => i.GetProperty("lagSeconds").GetDouble())
                .ThenBy(i => i.GetProperty("id").GetString(), StringComparer.Ordinal))
        {
            table.AddRow(Text(i, "id"), State(i), Moment(i, "nextDue"), Markup.Escape(reader.Say(Lag(i))), Text(i, "orchestrator"));
        }

        AnsiConsole.Write(table);
        foreach (var i in instances.Where(IsParked)) Parked(i);
        if (more) AnsiConsole.WriteLine(reader.Say(OpsCommandWords.MoreThere));
    }

    public void Show(JsonElement detail)
    {
        var i = detail.GetProperty("instance");
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture, $"[bold]{i.GetProperty("id").GetString()}[/]  {i.GetProperty("orchestrator").GetString()}  {reader.Say(Word(i))}");
        if (i.GetProperty("nextDue").ValueKind != JsonValueKind.Null)
            AnsiConsole.WriteLine(reader.Say(OpsCommandWords.DueAndLag.Say(Moment(i, "nextDue"), Lag(i))));
        if (detail.GetProperty("failure").GetString() is { } failure) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{failure}[/]");
        Parked(i);
        if (detail.GetProperty("historyRefusal").GetString() is { } elsewhere) AnsiConsole.WriteLine(elsewhere);

        foreach (var line in detail.GetProperty("history").EnumerateArray())
        {
            var (at, turn) = (line.GetProperty("at").GetDateTimeOffset().UtcDateTime, InstancePageWords.Turn.Say(line.GetProperty("turn").GetInt32()));
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture, $"[grey]{at:yyyy-MM-dd HH:mm:ss} {reader.Say(turn)}[/]  {line.GetProperty("sentence").GetString()}");
        }
    }

    public void Feeds(JsonElement feeds)
    {
        if (feeds.GetArrayLength() == 0) AnsiConsole.WriteLine(reader.Say(OpsCommandWords.NoFeed.Say(FeedSetting, ActualFeed.Queue)));
        foreach (var f in feeds.EnumerateArray())
        {
            if (f.TryGetProperty("bringsFiles", out var files) && files.GetBoolean())
            {
                AnsiConsole.WriteLine(reader.Say(FeedBoardWords.Files.Say(
                    f.GetProperty("queue").GetString()!, f.GetProperty("waiting").GetInt32(), f.GetProperty("recorded").GetInt64())));
                if (f.GetProperty("setAside").GetInt32() is > 0 and var refused) AnsiConsole.WriteLine(reader.Say(FeedBoardWords.FilesRefused.Say(refused)));
                if (f.GetProperty("lastRefusal").GetString() is { } last) AnsiConsole.WriteLine($"  {last}");
                continue;
            }

            AnsiConsole.WriteLine(reader.Say(OpsCommandWords.Feed.Say(
                f.GetProperty("queue")
                    .GetString()!, Count(f, "waiting"), f.GetProperty("recorded")
                    .GetInt64(), Count(f, "setAside"), f.GetProperty("asideQueue")
                    .GetString()!)));
            if (f.GetProperty("lastRefusal").GetString() is { } why)
                AnsiConsole.MarkupLineInterpolated(
                    CultureInfo.InvariantCulture,
                    $"  [yellow]{reader.Say(OpsCommandWords.LastAside.Say(Moment(f, "lastRefusedAt"), PartWords.Verbatim.Say(why)))}[/]");
        }
    }

    public void Refused(JsonElement refused)
    {
        foreach (var r in refused.EnumerateArray())
        {
            AnsiConsole.WriteLine(reader.Say(FeedBoardWords.Refused.Say(
                Moment(r, "at"), r.GetProperty("messageId").GetString()!, r.GetProperty("aside").GetString()!,
                PartWords.Verbatim.Say(r.GetProperty("why").GetString()!))));
        }
    }

    private static Saying Count(JsonElement feed, string name) =>
        feed.GetProperty(name) is { ValueKind: JsonValueKind.Number } count ? OpsCommandWords.Count.Say(count.GetInt32()) : OpsCommandWords.NobodyKnows;

    private void Parked(JsonElement instance)
    {
        if (instance.GetProperty("parked") is not { ValueKind: JsonValueKind.Object } parked) return;

        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture, $"[yellow]{reader.Say(OpsCommandWords.IsParked.Say(instance.GetProperty("id").GetString()!, Because(parked)))}[/]");
        if (Said(parked, "recorded") is { } recorded)
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {reader.Say(OpsCommandWords.Recorded.Say(recorded))}");
        if (Said(parked, "replayed") is { } replayed)
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {reader.Say(OpsCommandWords.Replayed.Say(replayed))}");
    }

    private static bool IsParked(JsonElement instance) => instance.GetProperty("parked").ValueKind == JsonValueKind.Object;

    private static Saying Because(JsonElement parked) =>
        new ParkedView(Said(parked, "because"), Said(parked, "recorded"), Said(parked, "replayed")).Sentence();

    private static string? Said(JsonElement parked, string name) => parked.GetProperty(name).GetString();

    private string State(JsonElement instance) => Name(instance) switch
    {
        "Blocked" => $"[yellow]{Markup.Escape(reader.Say(Word(instance)))}[/]",
        "Failed" => $"[red]{Markup.Escape(reader.Say(Word(instance)))}[/]",
        _ => Markup.Escape(reader.Say(Word(instance))),
    };

    private static string Name(JsonElement instance) => instance.GetProperty("state").GetString()!;

    private static Saying Word(JsonElement instance) =>
        InstanceWords.StateLabel.Say(InstanceWords.State.Say(new Part.Choice(JsonNamingPolicy.CamelCase.ConvertName(Name(instance)))));

    private static Saying Lag(JsonElement instance) =>
        instance.GetProperty("lagSeconds").GetDouble() is > 0 and var seconds ? Spans.Of(TimeSpan.FromSeconds(seconds)) : OperationsWords.NoLag;

    private static string Moment(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.String } moment
            ? moment.GetDateTimeOffset().UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : "";

    private static string Text(JsonElement element, string name) => Markup.Escape(element.GetProperty(name).GetString() ?? "");
}
