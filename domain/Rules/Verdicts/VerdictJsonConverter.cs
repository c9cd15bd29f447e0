using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>Writes and reads a verdict as it has always been stored in briefs and answered by the API: flat.</summary>
public sealed class VerdictJsonConverter : JsonConverter<Verdict>
{
    public override Verdict? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<StoredVerdict>(ref reader, options)?.ToVerdict();

    public override void Write(Utf8JsonWriter writer, Verdict value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, StoredVerdict.Of(value), options);
}
