using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Events;

/// <summary>How the data of events is written: as the API's, with camel case, names for enum members, and nothing where there is nothing.</summary>
public static class EventJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    internal static OutgoingEvent Make<T>(EventType type, TenantId tenant, string fact, string subject, DateTimeOffset at, T data) => new()
    {
        Id = $"{type.Name}-{ShortHash.Of($"{tenant}|{fact}", 32)}",
        Type = type.Name,
        Subject = subject,
        At = at,
        Data = JsonSerializer.Serialize(data, Options),
    };

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            NumberHandling = JsonNumberHandling.Strict,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.MakeReadOnly();
        return options;
    }
}
