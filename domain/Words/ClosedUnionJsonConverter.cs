using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfServerless.Domain.Words;

/// <summary>
/// Writes a closed union (an abstract record whose cases are nested in it) as an object with the case's name under <c>is</c>. Only the
/// nested cases can come out of reading: what is stored cannot name any other type.
/// </summary>
internal sealed class ClosedUnionJsonConverter : JsonConverterFactory
{
    private const string Discriminator = "is";

    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, Type>> Known = new();

    public override bool CanConvert(Type typeToConvert) => typeToConvert is { IsAbstract: true, IsClass: true };

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private static IReadOnlyDictionary<string, Type> CasesOf(Type union) =>
        Known.GetOrAdd(union, u => u.GetNestedTypes().Where(t => t.IsSubclassOf(u) && t.IsSealed).ToDictionary(t => t.Name, StringComparer.Ordinal));

    private sealed class Converter<T> : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var element = JsonElement.ParseValue(ref reader);
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(Discriminator, out var name) || name.ValueKind != JsonValueKind.String)
                throw new JsonException($"A {typeof(T).Name} has no '{Discriminator}'.");

            return CasesOf(typeof(T)).TryGetValue(name.GetString()!, out var type)
                ? (T)element.Deserialize(type, options)!
                : throw new JsonException($"There is no {typeof(T).Name} called '{name.GetString()}'.");
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString(Discriminator, value.GetType().Name);
            foreach (var member in JsonSerializer.SerializeToElement(value, value.GetType(), options).EnumerateObject()) member.WriteTo(writer);
            writer.WriteEndObject();
        }
    }
}
