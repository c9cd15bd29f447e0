using PerfServerless.Bot.Cards.Elements;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Cards;

/// <summary>A status as people see it: a symbol and words, and a colour besides, never a colour alone.</summary>
internal static class StatusPart
{
    /// <summary>A value with its status. Only the symbol is coloured: a theme's yellow is too pale on white for words.</summary>
    public static CardElement.RichTextBlock Line(string? value, Status status, Reader reader) =>
        Line(value, Symbol(status), reader.Say(StatusName.AloneOf(status)), Colour(status));

    public static CardElement.RichTextBlock Line(string? value, string symbol, string words, TextColor colour) => new(
    [
        .. string.IsNullOrWhiteSpace(value) ? [] : new[] { new CardRun($"{CardText.Plain(value, 60)} · ") },
        new CardRun(symbol, colour),
        new CardRun($" {CardText.Plain(words, 200)}"),
    ]);

    public static string Symbol(Status status) => status switch
    {
        Status.OnTrack => "✔",
        Status.AtRisk => "▲",
        Status.OffTrack => "✖",
        Status.NoInformation => "○",
        Status.Stale => "◷",
    };

    public static TextColor Colour(Status status) => status switch
    {
        Status.OnTrack => TextColor.Good,
        Status.AtRisk or Status.Stale => TextColor.Warning,
        Status.OffTrack => TextColor.Attention,
        Status.NoInformation => TextColor.Default,
    };
}
