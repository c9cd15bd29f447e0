using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PerfServerless.Durable;

/// <summary>
/// JSON with the web defaults: camel case, enums by name, nesting of at most 64. Types that choose among subtypes by what
/// the text says are refused: stored text must not decide which class is made.
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
    public override string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), options);

    public override object? Deserialize(string? data, Type targetType) => data is null ? null : JsonSerializer.Deserialize(data, targetType, options);

    public override T? Deserialize<T>(string? data) where T : default => data is null ? default : JsonSerializer.Deserialize<T>(data, options);

    private static void RefusePolymorphism(JsonTypeInfo type)
    {
        if (type.PolymorphismOptions is not null)
        {
            throw new NotSupportedException($"{type.Type} declares JSON subtypes; an orchestration's payloads carry no type names. Use one record with an explicit kind.");
        }
    }
}
