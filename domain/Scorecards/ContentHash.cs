using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Scorecards;

/// <summary>
/// A hash of a record's content. The order of members does not count, nor do members that are empty, so that a member
/// added later changes no hash.
/// </summary>
public static class ContentHash
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <returns>32 hexadecimal digits.</returns>
    public static string Of<T>(T value)
    {
        var canonical = Canonical(JsonSerializer.SerializeToNode(value, Plain))?.ToJsonString() ?? "null";
        return ShortHash.Of(canonical, 32);
    }

    private static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o
            .Where(p => p.Value is not (null or JsonArray { Count: 0 }))
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => KeyValuePair.Create(p.Key, Canonical(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Canonical)]),
        _ => node?.DeepClone(),
    };
}
