using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfServerless.Domain.Calendars;

/// <summary>Whole working days as the number that they always were; with hours, the words of a cell.</summary>
internal sealed class AheadJsonConverter : JsonConverter<Ahead>
{
    public override Ahead Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number) return reader.GetInt32();
        return reader.TokenType == JsonTokenType.String && Ahead.TryRead(reader.GetString(), out var ahead)
            ? ahead.Value
            : throw new JsonException("A time before a meeting is a number of working days, or text such as '1d 4h'.");
    }

    public override void Write(Utf8JsonWriter writer, Ahead value, JsonSerializerOptions options)
    {
        if (value.Hours == 0) writer.WriteNumberValue(value.Days);
        else writer.WriteStringValue(value.ToString());
    }
}
