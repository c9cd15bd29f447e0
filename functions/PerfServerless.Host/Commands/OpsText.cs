using System.Globalization;
using System.Text.Json;
using PerfServerless.Functions.Operations;
using Spectre.Console;

namespace PerfServerless.Host.Commands;

/// <summary>Instances as the console shows them.</summary>
internal static class OpsText
{
    public static string Meaning(InstanceCommand command) => command switch
    {
        InstanceCommand.Terminate => "Ends an instance at once, and what it started.",
        InstanceCommand.Suspend => "Holds an instance: its events are kept, nothing new is begun.",
        InstanceCommand.Resume => "Lets a suspended instance go on, or tries a parked one again.",
        InstanceCommand.Rewind => "Takes a failed instance back to before its failure.",
        _ => "Removes an instance that has ended, with its history; or all of them up to a moment.",
    };

    public static void List(IReadOnlyList<JsonElement> instances, bool more)
    {
        if (instances.Count == 0)
        {
            AnsiConsole.WriteLine("No instance matches.");
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        foreach (var title in new[] { "Instance", "State", "Next due (UTC)", "Lag", "Orchestrator" }) table.AddColumn(title, c => c.NoWrap = title != "Orchestrator");
        foreach (var i in instances.OrderByDescending(IsParked).ThenByDescending(i => i.GetProperty("lagSeconds").GetDouble()).ThenBy(i => i.GetProperty("id").GetString(), StringComparer.Ordinal))
        {
            table.AddRow(Text(i, "id"), State(i), Moment(i, "nextDue"), Lag(i), Text(i, "orchestrator"));
        }

        AnsiConsole.Write(table);
        foreach (var i in instances.Where(IsParked)) Parked(i);
        if (more) AnsiConsole.WriteLine("There are more; use --all, or narrow the list with --state and --prefix.");
    }

    public static void Show(JsonElement detail)
    {
        var i = detail.GetProperty("instance");
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{i.GetProperty("id").GetString()}[/]  {i.GetProperty("orchestrator").GetString()}  {Word(i)}");
        if (i.GetProperty("nextDue").ValueKind != JsonValueKind.Null) AnsiConsole.MarkupLine($"Next due {Moment(i, "nextDue")}, lag {Lag(i)}");
        if (detail.GetProperty("failure").GetString() is { } failure) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{failure}[/]");
        Parked(i);
        if (detail.GetProperty("historyRefusal").GetString() is { } elsewhere) AnsiConsole.WriteLine(elsewhere);

        foreach (var line in detail.GetProperty("history").EnumerateArray())
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{line.GetProperty("at").GetDateTimeOffset().UtcDateTime:yyyy-MM-dd HH:mm:ss} turn {line.GetProperty("turn").GetInt32()}[/]  {line.GetProperty("sentence").GetString()}");
        }
    }

    public static void Feeds(JsonElement feeds)
    {
        if (feeds.GetArrayLength() == 0) AnsiConsole.WriteLine("This host reads no feed; PerfServerless:Feeds:Actuals=true makes it read the queue actuals.");
        foreach (var f in feeds.EnumerateArray())
        {
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"[bold]{f.GetProperty("queue").GetString()}[/]: {Count(f, "waiting")} waiting, {f.GetProperty("recorded").GetInt64()} recorded since the host began, {Count(f, "setAside")} set aside in {f.GetProperty("asideQueue").GetString()}");
            if (f.GetProperty("lastRefusal").GetString() is { } why) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [yellow]last set aside at {Moment(f, "lastRefusedAt")}[/]: {why}");
        }
    }

    private static string Count(JsonElement feed, string name) =>
        feed.GetProperty(name) is { ValueKind: JsonValueKind.Number } count ? count.GetInt32().ToString(CultureInfo.InvariantCulture) : "nobody knows how many";

    private static void Parked(JsonElement instance)
    {
        if (instance.GetProperty("parked") is not { ValueKind: JsonValueKind.Object } parked) return;

        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]{instance.GetProperty("id").GetString()} is parked[/]: {parked.GetProperty("because").GetString()}");
        if (parked.GetProperty("recorded").GetString() is { } recorded) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  its history holds  {recorded}");
        if (parked.GetProperty("replayed").GetString() is { } replayed) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  its code did       {replayed}");
    }

    private static bool IsParked(JsonElement instance) => instance.GetProperty("parked").ValueKind == JsonValueKind.Object;

    private static string State(JsonElement instance) => Word(instance) switch
    {
        "Parked" => "[yellow]Parked[/]",
        "Failed" => "[red]Failed[/]",
        var state => Markup.Escape(state),
    };

    /// <summary>The state as people say it; the engine's own word for a parked one is Blocked.</summary>
    private static string Word(JsonElement instance) => instance.GetProperty("state").GetString() is "Blocked" ? "Parked" : instance.GetProperty("state").GetString()!;

    private static string Lag(JsonElement instance) =>
        instance.GetProperty("lagSeconds").GetDouble() is > 0 and var seconds ? SpanText.Of(TimeSpan.FromSeconds(seconds)) : "none";

    private static string Moment(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.String } moment ? moment.GetDateTimeOffset().UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "";

    private static string Text(JsonElement element, string name) => Markup.Escape(element.GetProperty(name).GetString() ?? "");
}
