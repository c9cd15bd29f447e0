using System.Text.Json.Serialization;

namespace PerfServerless.Bot.Cards.Elements;

/// <summary>Semantic colours: the client chooses the shade, so that light, dark and high contrast all work.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextColor>))]
internal enum TextColor
{
    Default,
    Accent,
    Good,
    Warning,
    Attention,
}
