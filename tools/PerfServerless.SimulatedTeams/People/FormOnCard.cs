using System.Text.Json.Nodes;

namespace PerfServerless.SimulatedTeams.People;

/// <summary>The form that a card shows, as a person reads it.</summary>
/// <param name="Data">What the submit button carries.</param>
/// <param name="Fields">The inputs for values, with the text that stands above them.</param>
/// <param name="HasMistakes">Something typed was refused.</param>
public sealed record FormOnCard(JsonObject Data, IReadOnlyList<FormOnCard.Field> Fields, bool HasMistakes)
{
    public sealed record Field(string Id, string Label, string Context, string? Typed);

    /// <summary>Null where the card has no form.</summary>
    public static FormOnCard? Read(JsonObject? card)
    {
        if (card is null) return null;

        var all = Descendants(card).ToList();
        var submit = all.FirstOrDefault(o => Text(o, "type") == "Action.Execute" && Text(o, "verb") == "submit");
        if (submit?["data"] is not JsonObject data) return null;

        var fields = new List<Field>();
        var above = "";
        foreach (var element in all)
        {
            if (Text(element, "type") == "TextBlock") above = Text(element, "text") ?? "";
            if (Text(element, "type") == "Input.Text" && Text(element, "id") is { } id && id.StartsWith("v.", StringComparison.Ordinal))
            {
                fields.Add(new Field(id, Text(element, "label") ?? "", above, Text(element, "value")));
            }
        }

        return fields.Count == 0 ? null : new FormOnCard((JsonObject)data.DeepClone(), fields, all.Exists(IsMistake));
    }

    /// <summary>Whose form it is, the same on all of a person's forms.</summary>
    public string? Desk => Text(Data, "desk");

    /// <summary>What it asks for first, the same on a reminder's card and another one in the next cycle.</summary>
    public string Asked => $"{Desk} {Fields[0].Id}";

    private static bool IsMistake(JsonObject element) =>
        Text(element, "type") == "TextBlock"
        && string.Equals(Text(element, "color"), "Attention", StringComparison.OrdinalIgnoreCase)
        && Text(element, "text")?.StartsWith('⚠') == true;

    // In the order of the page; a fallback repeats its button and is left out.
    private static IEnumerable<JsonObject> Descendants(JsonNode node) => node switch
    {
        JsonObject o => o.Where(m => m.Key != "fallback").SelectMany(m => m.Value is null ? [] : Descendants(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(i => i is null ? [] : Descendants(i)),
        _ => [],
    };

    private static string? Text(JsonObject o, string name) => o[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
