namespace PerfServerless.Bot.Verbs;

/// <summary>Why an action did nothing. One sentence serves what is unreadable and what is somebody else's, so that nobody learns which keys exist.</summary>
internal static class Refusals
{
    public static VerbOutcome NotYourCard { get; } =
        new VerbOutcome.Refuse("This card does not belong to you or is not readable any more; nothing was changed. Say \"check in\" for what you owe now.");

    public static VerbOutcome NobodyChosen { get; } =
        new VerbOutcome.Refuse("Nobody is chosen; tick at least one person and press the button again.");
}
