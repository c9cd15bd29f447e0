using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Mail.Letters;

/// <summary>Of which KPIs an owner may state another status than the computed one.</summary>
internal static class StatementPart
{
    public static IEnumerable<LetterPart> Of(ChatCard.Statement statement, LetterSpeech speech) =>
    [
        .. speech.Optional(statement.Error, LetterWeight.Strong),
        .. speech.Optional(statement.Intro),
        new LetterPart.List([.. statement.Kpis.Select(k => new LetterEntry(speech.Of(k.Words)))]),
        .. statement.Reasons.Count > 0 ? [new LetterPart.Heading(2, speech.Of(ActionCardWords.WhyTheRulesSaySo))] : Array.Empty<LetterPart>(),
        .. statement.Reasons.SelectMany(r => speech.Optional(r)),
    ];
}
