using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PerfServerless.Bot.Tests.Cards;

/// <summary>What the official renderer does not check: labels, alternatives, limits and harmless text.</summary>
internal static partial class CardRules
{
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["AdaptiveCard"] = ["$schema", "type", "version", "body", "fallbackText", "speak"],
        ["TextBlock"] = ["type", "text", "wrap", "weight", "size", "color", "isSubtle", "style", "spacing", "separator"],
        ["RichTextBlock"] = ["type", "inlines", "spacing", "separator"],
        ["TextRun"] = ["type", "text", "color", "weight"],
        ["Container"] = ["type", "id", "isVisible", "items", "style", "spacing", "separator"],
        ["Image"] = ["type", "url", "altText"],
        ["Input.Text"] = ["type", "id", "label", "errorMessage", "value", "placeholder", "maxLength", "isMultiline", "spacing", "separator"],
        ["Input.ChoiceSet"] =
        [
            "type", "id", "label", "errorMessage", "choices", "value", "placeholder",
            "style", "isMultiSelect", "isRequired", "wrap", "spacing", "separator",
        ],
        ["ActionSet"] = ["type", "actions", "spacing", "separator"],
        ["Chart.Line"] = ["type", "title", "data", "fallback", "spacing", "separator"],
        ["Action.Execute"] = ["type", "title", "verb", "data", "style", "associatedInputs", "fallback", "tooltip"],
        ["Action.Submit"] = ["type", "title", "data", "style", "associatedInputs", "tooltip"],
        ["Action.ToggleVisibility"] = ["type", "title", "targetElements", "style", "associatedInputs", "tooltip"],
        ["Action.OpenUrl"] = ["type", "title", "url", "style", "tooltip"],
    };

    // As Teams documents them.
    private static readonly string[] ChartColours =
    [
        "good", "warning", "attention", "neutral", "categoricalRed", "categoricalPurple", "categoricalLavender", "categoricalBlue", "categoricalLightBlue",
        "categoricalTeal", "categoricalGreen", "categoricalLime", "categoricalMarigold",
    ];

    /// <returns>What is wrong, one sentence each.</returns>
    public static IReadOnlyList<string> Check(JsonObject card)
    {
        var parts = Parts(card).ToList();
        var findings = parts.SelectMany(Part).ToList();

        if (card.ToJsonString().Length >= 18_000) findings.Add("the card is too large");
        if (string.IsNullOrWhiteSpace(Text(card, "fallbackText"))) findings.Add("no fallbackText");
        if (string.IsNullOrWhiteSpace(Text(card, "speak"))) findings.Add("no speak");
        if (parts.Count(p => Text(p, "type")?.StartsWith("Action.", StringComparison.Ordinal) == true) > 6) findings.Add("more than six actions");
        findings.AddRange(
            parts.Select(p => Text(p, "id")).OfType<string>().GroupBy(i => i).Where(g => g.Count() > 1).Select(g => $"two inputs are called {g.Key}"));
        findings.AddRange(
            parts.Select(p => Text(p, "label")).OfType<string>().GroupBy(i => i).Where(g => g.Count() > 1).Select(g => $"two inputs are labelled {g.Key}"));
        var hidden = parts.Where(p => p["isVisible"]?.GetValue<bool>() == false).Select(p => Text(p, "id")).ToList();
        var shown = parts.SelectMany(p => p["targetElements"] as JsonArray ?? []).Select(t => t!.GetValue<string>()).ToList();
        findings.AddRange(hidden.Where(id => id is null || !shown.Contains(id)).Select(id => $"nothing shows what is hidden as {id}"));
        findings.AddRange(shown.Where(id => !parts.Exists(p => Text(p, "id") == id)).Select(id => $"there is no {id} to show"));
        return findings;
    }

    private static IEnumerable<string> Part(JsonObject part)
    {
        var type = Text(part, "type") ?? "";
        if (!Known.TryGetValue(type, out var known))
        {
            yield return $"unknown element {type}";
            yield break;
        }

        if (type == "Chart.Line") foreach (var finding in Chart(part)) yield return finding;
        foreach (var other in part.Select(m => m.Key).Except(known)) yield return $"{type} has no property {other}";

        if (type.StartsWith("Input.", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(Text(part, "label"))) yield return "an input without label";
        if (type.StartsWith("Input.", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(Text(part, "errorMessage")))
        {
            yield return "an input without error message";
        }

        if (type == "Image" && string.IsNullOrWhiteSpace(Text(part, "altText"))) yield return "an image without alternative text";
        if (type == "Action.Execute" && (part["fallback"] as JsonObject)?["data"]?["verb"]?.GetValue<string>() != Text(part, "verb"))
        {
            yield return "an Action.Execute without Action.Submit of the same verb";
        }

        if (type.StartsWith("Action.", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(Text(part, "title"))) yield return "a button without words";
        if (type == "TextBlock" && Markup().IsMatch(Text(part, "text") ?? "")) yield return "a text with live Markdown";
        var runs = (part["inlines"] as JsonArray ?? []).OfType<JsonObject>();
        if (type == "RichTextBlock" && !runs.Any(run => Text(run, "color") is null or "Default" && (Text(run, "text") ?? "").Any(char.IsLetter)))
        {
            yield return "a colour without words";
        }

        if (type == "TextBlock" && Text(part, "color") is { } color && color != "Default" && !(Text(part, "text") ?? "").Any(char.IsLetter))
        {
            yield return "a colour without words";
        }

        if (type == "TextBlock" && part["wrap"]?.GetValue<bool>() != true) yield return "a text that does not wrap";
    }

    /// <summary>A chart is drawn by Teams alone: elsewhere its fallback is, which says the same in words or in block characters.</summary>
    private static IEnumerable<string> Chart(JsonObject chart)
    {
        if (chart["fallback"] is not JsonObject) yield return "a chart without fallback";
        if (string.IsNullOrWhiteSpace(Text(chart, "title"))) yield return "a chart without title";
        var series = (chart["data"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        if (series.Count == 0) yield return "a chart without lines";
        foreach (var line in series)
        {
            foreach (var other in line.Select(m => m.Key).Except(["legend", "color", "values"])) yield return $"a chart's line has no property {other}";
            if (string.IsNullOrWhiteSpace(Text(line, "legend"))) yield return "a line told apart by its colour alone";
            if (!ChartColours.Contains(Text(line, "color") ?? "")) yield return $"charts have no colour {Text(line, "color")}";
            foreach (var value in (line["values"] as JsonArray ?? []).OfType<JsonObject>())
                if (!value.Select(m => m.Key).Order().SequenceEqual(["x", "y"]) || !DateOnly.TryParseExact(Text(value, "x"), "yyyy-MM-dd", out _)) yield return "a chart's value without its day";
        }
    }

    // A fallback stands in for its button and is no further one; that of a chart is shown, and held to the same rules.
    private static IEnumerable<JsonObject> Parts(JsonNode? node) => node switch
    {
        JsonObject o when o.ContainsKey("type") =>
            o.Where(m => m.Key is "body" or "items" or "actions" or "columns" or "inlines" || (m.Key == "fallback" && Text(o, "type") == "Chart.Line")).SelectMany(m => Parts(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Parts),
        _ => [],
    };

    private static string? Text(JsonObject o, string name) => o[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    // A character that opens markup and has no backslash before it, or the beginning of a list or heading.
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*[*_`\[\]<>~|]|://|^(?:[#+-]\s|\d+[.)]\s)")]
    private static partial Regex Markup();
}
