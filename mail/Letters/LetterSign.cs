using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Mail.Letters;

/// <summary>The sign before the words of a status. It says nothing alone: whoever does not see it, or its colour, reads the words.</summary>
/// <param name="Colour">One that stands out from a light ground and a dark one by 3 to 1 at least; null for that of the text.</param>
internal sealed record LetterSign(string Symbol, string? Colour)
{
    private const string Amber = "#b7791f";

    private static readonly LetterSign Good = new("✔", "#2e8b57");
    private static readonly LetterSign Watch = new("▲", Amber);
    private static readonly LetterSign Bad = new("✖", "#d1453b");
    private static readonly LetterSign Old = new("◷", Amber);
    private static readonly LetterSign Neutral = new("○", null);

    public static LetterSign Of(Status status) => status switch
    {
        Status.OnTrack => Good,
        Status.AtRisk => Watch,
        Status.OffTrack => Bad,
        Status.NoInformation => Neutral,
        Status.Stale => Old,
    };

    public static LetterSign Of(EscalationLineState state) => state switch
    {
        EscalationLineState.Waiting or EscalationLineState.Nudged => Watch,
        EscalationLineState.Answered => Good,
        EscalationLineState.Excused or EscalationLineState.Released or EscalationLineState.Closed => Neutral,
    };
}
