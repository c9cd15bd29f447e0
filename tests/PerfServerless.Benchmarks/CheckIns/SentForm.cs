using System.Text.Json.Nodes;

namespace PerfServerless.Benchmarks.CheckIns;

/// <summary>A form as it arrived in a person's chat.</summary>
internal sealed record SentForm(string Person, string Message, JsonObject Card)
{
    /// <summary>The first action of the card, which sends it, with a number in every input that asks for one.</summary>
    public JsonObject Filled(string value)
    {
        var action = Objects(Card).First(o => (string?)o["type"] == "Action.Execute");
        var data = (JsonObject)action["data"]!.DeepClone();
        foreach (var input in Objects(Card).Select(o => (string?)o["id"]).OfType<string>().Where(id => id.StartsWith("v.", StringComparison.Ordinal)))
            data[input] = value;
        return new() { ["type"] = "Action.Execute", ["verb"] = (string?)action["verb"], ["data"] = data };
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(member => Objects(member.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}
