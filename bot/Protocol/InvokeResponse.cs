using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfServerless.Bot.Protocol;

/// <summary>The answer to a card's action. It travels in a response of status 200 whatever its own status is.</summary>
/// <param name="StatusCode">200, or what went wrong.</param>
/// <param name="Type">What <paramref name="Value"/> is.</param>
internal sealed record InvokeResponse(
    [property: JsonPropertyName("statusCode")] int StatusCode,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("value")] JsonElement Value)
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";
    public const string MessageType = "application/vnd.microsoft.activity.message";
    public const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>Replaces the card whose action was used.</summary>
    public static InvokeResponse Card(JsonElement card) => new(200, CardType, card);

    /// <summary>Shows a sentence and leaves the card as it is.</summary>
    public static InvokeResponse Message(string text) => new(200, MessageType, JsonSerializer.SerializeToElement(text, ProtocolJson.Options));

    /// <param name="statusCode">400 where the sender can mend it, 500 where we must.</param>
    /// <param name="code">A short name for the error.</param>
    /// <param name="message">A sentence a person can act on.</param>
    public static InvokeResponse Error(int statusCode, string code, string message) =>
        new(statusCode, ErrorType, JsonSerializer.SerializeToElement(new { code, message }, ProtocolJson.Options));
}
