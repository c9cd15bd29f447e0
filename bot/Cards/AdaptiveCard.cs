using System.Text.Json.Serialization;

namespace PerfServerless.Bot.Cards;

/// <summary>An Adaptive Card of version 1.5.</summary>
/// <param name="FallbackText">What a client shows that cannot show the card.</param>
/// <param name="Speak">What is read aloud.</param>
internal sealed record AdaptiveCard(IReadOnlyList<CardElement> Body, string FallbackText, string Speak)
{
    [JsonPropertyName("$schema"), JsonPropertyOrder(-3)]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-2)]
    public string Type => "AdaptiveCard";

    [JsonPropertyOrder(-1)]
    public string Version => "1.5";
}
