using System.Text.Json;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Protocol;

/// <summary>
/// Reads an activity from untrusted bytes. A key that appears twice anywhere is refused: two readers could otherwise
/// disagree about who the sender is.
/// </summary>
internal static class ActivityReader
{
    private const int MaxIdLength = 512;

    public static ActivityReading Read(ReadOnlyMemory<byte> body)
    {
        if (body.Length > ProtocolJson.MaxBody) return Refuse(BotDoorWords.TooLong.Say(ProtocolJson.MaxBody / 1024));

        Activity? activity;
        try
        {
            using var document = JsonDocument.Parse(body, ProtocolJson.Documents);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return Refuse(BotDoorWords.NotAnObject);

            activity = document.RootElement.Deserialize<Activity>(ProtocolJson.Options);
            if (activity?.Value is { } value) ReadThrough(value);
            if (activity is not null) activity = Kept(activity);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // The exception's own words quote the body, which may hold what a person wrote.
            return Refuse(BotDoorWords.Unreadable.Say(ProtocolJson.MaxDepth));
        }

        if (string.IsNullOrEmpty(activity?.Type)) return Refuse(BotDoorWords.NoType);
        if (Ids(activity).Any(id => id?.Length > MaxIdLength)) return Refuse(BotDoorWords.IdTooLong.Say(MaxIdLength));

        return new ActivityReading.Understood(activity);
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

    // The document that the elements belong to is given back.
    private static Activity Kept(Activity activity) => activity with
    {
        Value = activity.Value?.Clone(),
        Locale = ClientLocale.Of(activity),
        Entities = null,
        ChannelData = activity.ChannelData is { } data ? data with { ClientInfo = null } : null,
    };

    private static IEnumerable<string?> Ids(Activity activity) =>
    [
        activity.Id, activity.ReplyToId, activity.From?.Id, activity.From?.AadObjectId, activity.Recipient?.Id,
        activity.Conversation?.Id, activity.Conversation?.TenantId, activity.ChannelData?.Tenant?.Id, activity.ServiceUrl,
    ];

    private static ActivityReading.Refused Refuse(Saying why) => new(why);
}
