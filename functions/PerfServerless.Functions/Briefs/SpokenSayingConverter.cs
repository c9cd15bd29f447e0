using System.Text.Json;
using System.Text.Json.Serialization;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Briefs;

/// <summary>Writes a saying with its sentence beside its id and parts, as its reader reads it; those inside it likewise.</summary>
internal sealed class SpokenSayingConverter(Reader speaksTo) : JsonConverter<Saying>
{
    public override Saying Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("What was written for a reader is not read back.");

    public override void Write(Utf8JsonWriter writer, Saying value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WritePropertyName("parts");
        JsonSerializer.Serialize(writer, value.Parts, options);
        writer.WriteString("sentence", speaksTo.Say(value));
        writer.WriteEndObject();
    }
}
