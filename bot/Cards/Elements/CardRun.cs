using System.Text.Json.Serialization;

namespace PerfServerless.Bot.Cards.Elements;

/// <summary>A run of plain text within a line.</summary>
internal sealed record CardRun(string Text, TextColor? Color = null)
{
    [JsonPropertyOrder(-1)]
    public string Type => "TextRun";

    /// <summary><c>Bolder</c> or <c>Default</c>.</summary>
    public string Weight { get; init; } = "Bolder";
}
