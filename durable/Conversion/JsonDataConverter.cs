using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PerfServerless.Durable.Conversion;

/// <summary>
/// JSON with the web defaults: camel case, enums by name, nesting of at most 64. Types that choose among subtypes by what
/// the text says are refused: stored text must not decide which class is made. A type that brings its own converter decides for its cases.
/// </summary>
public sealed class JsonDataConverter : DataConverter
{
    public const int DeepestNesting = 64;

    private readonly JsonSerializerOptions options;

    public JsonDataConverter() : this(CreateOptions()) { }

    private JsonDataConverter(JsonSerializerOptions options) => this.options = options;

    public static JsonDataConverter Default { get; } = new();

    /// <summary>A fresh copy of the options, for code that writes payloads by other means and must match.</summary>
    public static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            MaxDepth = DeepestNesting,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RefusePolymorphism } },
        };
        options.Converters.Add(new JsonStringEnumConverter());
        return options;
    }

    [return: NotNullIfNotNull(nameof(value))]
    public override string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, WrittenAs(value.GetType()), options);

    public override object? Deserialize(string? data, Type targetType) => data is null ? null : JsonSerializer.Deserialize(data, targetType, options);

    public override T? Deserialize<T>(string? data) where T : default => data is null ? default : JsonSerializer.Deserialize<T>(data, options);

    // Of a closed union's case the union's own converter writes which case it is; the serializer asks the case for it, and does not look above.
    private static Type WrittenAs(Type type) => type.BaseType is { } above && above.IsDefined(typeof(JsonConverterAttribute), inherit: false) ? above : type;

    private static void RefusePolymorphism(JsonTypeInfo type)
    {
        if (type.PolymorphismOptions is not null)
        {
            throw new NotSupportedException(
                $"{type.Type} declares JSON subtypes; an orchestration's payloads carry no type names. Use one record with an explicit kind.");
        }
    }
}
