using System.Text.Json;
using System.Text.Json.Serialization;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Rules;

/// <summary>Stores a rule by its id, with its words beside it for those who read the JSON.</summary>
internal sealed class RuleJsonConverter : JsonConverter<Rule>
{
    public override Rule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String)
            throw new JsonException("A rule has no id.");

        var known = id.GetString()!;

        // A later build may have stored a rule that this one does not know: it is kept under its name.
        return RuleBook.Find(known) ?? new(known, new Word($"rule.{known}"));
    }

    public override void Write(Utf8JsonWriter writer, Rule value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WritePropertyName("sentence");
        JsonSerializer.Serialize(writer, value.Sentence, options);
        writer.WriteEndObject();
    }
}
