using System.Text.Json;

namespace PerfServerless.Bot.Protocol;

/// <summary>Finds the locale of whoever sent an activity: clients tell it in three places, or not at all.</summary>
internal static class ClientLocale
{
    private const int MaxLength = 35;

    /// <returns>The first one told; null where none is, or none of a locale's length.</returns>
    /// <exception cref="InvalidOperationException">One is damaged text.</exception>
    public static string? Of(Activity activity) =>
        new[] { activity.Locale, OfEntities(activity.Entities), Text(activity.ChannelData?.ClientInfo, "locale") }.FirstOrDefault(
            l => l is { Length: > 0 and <= MaxLength });

    private static string? OfEntities(JsonElement? entities) => entities is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Where(e => Text(e, "type") == "clientInfo").Select(e => Text(e, "locale")).FirstOrDefault()
        : null;

    private static string? Text(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
}
