using System.Text.Json;
using PerfServerless.Durable.Conversion;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>
/// Payloads on their way through the official engine: made and read by our converter and handed over as JSON, so that whatever the
/// engine's own serializer is set to, the text is the one our hub would have stored.
/// </summary>
internal static class OfficialPayload
{
    private static readonly DataConverter Converter = JsonDataConverter.Default;

    /// <summary>Nothing, where the engine's signature asks for something.</summary>
    public static JsonElement Null { get; } = JsonElement.Parse("null");

    /// <returns>The value as JSON; null for null.</returns>
    public static JsonElement? Write(object? value) => Converter.Serialize(value) is { } text ? JsonElement.Parse(text) : null;

    public static T? Read<T>(JsonElement? payload) => IsNothing(payload) ? default : Converter.Deserialize<T>(payload!.Value.GetRawText());

    public static object? Read(JsonElement? payload, Type type) => IsNothing(payload) ? null : Converter.Deserialize(payload!.Value.GetRawText(), type);

    private static bool IsNothing(JsonElement? payload) => payload is null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined };
}
