using System.Text.Json;

namespace PerfServerless.Bot.Protocol;

/// <summary>
/// Reads an activity from untrusted bytes. A key that appears twice anywhere is refused: two readers could otherwise
/// disagree about who the sender is.
/// </summary>
public static class ActivityReader
{
    private const int MaxIdLength = 512;

    public static ActivityReading Read(ReadOnlyMemory<byte> body)
    {
        if (body.Length > ProtocolJson.MaxBody) return Refuse($"The activity is longer than {ProtocolJson.MaxBody / 1024} KiB.");

        Activity? activity;
        try
        {
            using var document = JsonDocument.Parse(body, ProtocolJson.Documents);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return Refuse("The body must be one JSON object, a Bot Framework activity.");

            activity = document.RootElement.Deserialize<Activity>(ProtocolJson.Options);
            if (activity?.Value is { } value) ReadThrough(value);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // The exception's own words quote the body, which may hold what a person wrote.
            return Refuse($"The body is no readable activity: JSON with each key once, nested at most {ProtocolJson.MaxDepth} deep, with a \"type\".");
        }

        if (string.IsNullOrEmpty(activity?.Type)) return Refuse("The activity has no \"type\".");
        if (Ids(activity).Any(id => id?.Length > MaxIdLength)) return Refuse($"An id of the activity is longer than {MaxIdLength} characters.");

        return new ActivityReading.Understood(activity with { Value = activity.Value?.Clone() });
    }

    // Damaged UTF-8 and half surrogates in a card's data throw when they are read: better here than in a verb.
    private static void ReadThrough(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) ReadThrough(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    ReadThrough(member.Value);
                }

                break;
        }
    }

    private static IEnumerable<string?> Ids(Activity activity) =>
    [
        activity.Id, activity.ReplyToId, activity.From?.Id, activity.From?.AadObjectId, activity.Recipient?.Id,
        activity.Conversation?.Id, activity.Conversation?.TenantId, activity.ChannelData?.Tenant?.Id, activity.ServiceUrl,
    ];

    private static ActivityReading.Refused Refuse(string why) => new(why);
}
