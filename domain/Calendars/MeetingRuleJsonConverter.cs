using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfServerless.Domain.Calendars;

/// <summary>A rule as the words of its cell.</summary>
internal sealed class MeetingRuleJsonConverter : JsonConverter<MeetingRule>
{
    public override MeetingRule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && MeetingRule.TryRead(reader.GetString()!) is { } rule
            ? rule
            : throw new JsonException("A meeting's day is written like '2nd' or 'last working day'.");

    public override void Write(Utf8JsonWriter writer, MeetingRule value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
