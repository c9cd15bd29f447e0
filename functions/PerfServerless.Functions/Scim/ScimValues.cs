using System.Text.Json;
using System.Text.Json.Nodes;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Functions.Scim;

/// <summary>Reads values as directories send them: a truth as a text, one thing in a list, a reference in an object.</summary>
internal static class ScimValues
{
    /// <returns>Null where there is none, or an empty one, which clears what was there.</returns>
    /// <exception cref="ScimRefusedException">It is no text.</exception>
    public static string? Text(string attribute, JsonNode? value)
    {
        if (value is JsonArray { Count: <= 1 } list) return list.Count == 0 ? null : Text(attribute, list[0]);
        if (value is JsonObject part)
        {
            return part.Count == 0 ? null
                : part.ContainsKey("value") && part["value"] is not JsonObject ? Text(attribute, part["value"])
                : throw NoText();
        }

        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        if (kind is JsonValueKind.Null) return null;
        if (kind is JsonValueKind.String) return value!.GetValue<string>().Trim() is { Length: > 0 } text ? text : null;

        return kind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? value!.ToJsonString() : throw NoText();

        ScimRefusedException NoText() => ScimRefusedException.Value(ScimWords.NoText.Say(attribute));
    }

    /// <exception cref="ScimRefusedException">It is neither true nor false.</exception>
    public static bool? Truth(string attribute, JsonNode? value) => Text(attribute, value) is not { } text ? null
        : bool.TryParse(text, out var truth) ? truth
        : throw ScimRefusedException.Value(ScimWords.NoBoolean.Say(attribute, text.Length <= 40 ? text : text[..40]));

    /// <returns>The address at work of a list, else the first one, else of the only one.</returns>
    public static string? Mail(JsonNode? value)
    {
        if (value is not JsonArray all) return Text("emails", value);

        var mails = all.OfType<JsonObject>().ToList();
        var chosen = mails.Find(m => IsWork(m))
            ?? mails.Find(m => m["primary"] is { } primary && Truth("emails.primary", primary) is true)
            ?? mails.FirstOrDefault();
        return Text("emails", chosen is null ? all.FirstOrDefault() : chosen["value"]);
    }

    private static bool IsWork(JsonObject mail) =>
        mail["type"] is { } type && string.Equals(Text("emails.type", type), "work", StringComparison.OrdinalIgnoreCase);
}
