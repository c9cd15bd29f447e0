using System.Text.Json;
using PerfServerless.Durable.Conversion;

namespace PerfServerless.Durable.Execution;

/// <summary>
/// Whether a replayed input is the recorded one. A record may gain fields between deployments, so a JSON object fits one with
/// fewer properties; whatever the recorded one holds must be there unchanged.
/// </summary>
internal static class PayloadComparison
{
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = JsonDataConverter.DeepestNesting };

    /// <param name="recorded">Null where the history does not carry it: everything fits.</param>
    public static bool Fits(string? recorded, string? replayed)
    {
        if (recorded is null || string.Equals(recorded, replayed, StringComparison.Ordinal)) return true;
        if (replayed is null) return false;

        try
        {
            using var old = JsonDocument.Parse(recorded, Bounded);
            using var now = JsonDocument.Parse(replayed, Bounded);
            return Fits(old.RootElement, now.RootElement);
        }
        catch (JsonException)
        {
            return false; // text that is not JSON is compared by its characters, and they differ
        }
    }

    private static bool Fits(JsonElement recorded, JsonElement replayed) => (recorded.ValueKind, replayed.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => recorded.EnumerateObject().All(
            property => replayed.TryGetProperty(property.Name, out var now) && Fits(property.Value, now)),
        (JsonValueKind.Array, JsonValueKind.Array) => recorded.GetArrayLength() == replayed.GetArrayLength()
            && recorded.EnumerateArray().Zip(replayed.EnumerateArray()).All(pair => Fits(pair.First, pair.Second)),
        _ => JsonElement.DeepEquals(recorded, replayed),
    };
}
