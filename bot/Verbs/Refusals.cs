using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Verbs;

/// <summary>Why an action did nothing. One sentence serves what is unreadable and what is somebody else's, so that nobody learns which keys exist.</summary>
internal static class Refusals
{
    public static VerbOutcome NotYourCard { get; } = new VerbOutcome.Refuse(BotWords.NotYourCard);

    public static VerbOutcome NobodyChosen { get; } = new VerbOutcome.Refuse(BotWords.NobodyChosen);

    public static VerbOutcome ForeignInput { get; } = new VerbOutcome.Refuse(BotWords.ForeignInput);

    public static VerbOutcome UnknownButton { get; } = new VerbOutcome.Refuse(BotWords.UnknownButton);
}
