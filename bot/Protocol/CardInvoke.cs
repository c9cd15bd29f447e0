using System.Text.Json;

namespace PerfServerless.Bot.Protocol;

/// <summary>What a card's action says: its verb and its data, inputs merged in.</summary>
/// <param name="Verb">The action's verb; empty where it has none.</param>
/// <param name="Data">An object; anything else in its place is read as an empty one.</param>
internal sealed record CardInvoke(string Verb, JsonElement Data)
{
    private static readonly JsonElement Empty = JsonSerializer.SerializeToElement(new { });

    /// <summary>From an <c>adaptiveCard/action</c> invoke; null where the value is not an action.</summary>
    public static CardInvoke? FromExecute(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object
            ? new CardInvoke(Text(action, "verb"), action.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? data : Empty)
            : null;

    /// <summary>From the message that an <c>Action.Submit</c> sends, where the verb lies in the data; null where the value is none.</summary>
    public static CardInvoke? FromSubmit(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } data ? new CardInvoke(Text(data, "verb"), data) : null;

    private static string Text(JsonElement o, string name) =>
        o.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString()! : "";
}
