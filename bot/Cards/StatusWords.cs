using PerfServerless.Domain.Rules;

namespace PerfServerless.Bot.Cards;

/// <summary>A status as people see it: a symbol and words, and a colour besides, never a colour alone.</summary>
internal static class StatusWords
{
    public static string Of(Status status) => status switch
    {
        Status.OnTrack => "✔ On track",
        Status.AtRisk => "▲ At risk",
        Status.OffTrack => "✖ Off track",
        Status.NoInformation => "○ No information",
        Status.Stale => "◷ Stale",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "unknown status"),
    };

    public static TextColor Colour(Status status) => status switch
    {
        Status.OnTrack => TextColor.Good,
        Status.AtRisk or Status.Stale => TextColor.Warning,
        Status.OffTrack => TextColor.Attention,
        _ => TextColor.Default,
    };
}
