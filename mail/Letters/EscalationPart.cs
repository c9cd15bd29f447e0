using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Mail.Letters;

/// <summary>A manager's people whose numbers are missing: what, how late, and what was tried.</summary>
internal static class EscalationPart
{
    public static IEnumerable<LetterPart> Of(ChatCard.Escalation escalation, LetterSpeech speech) =>
    [
        .. speech.Optional(escalation.Remark, LetterWeight.Strong),
        .. speech.Optional(ChatSentences.LeftOutOf(escalation.Intro)),
        new LetterPart.List([.. escalation.People.OrderBy(p => p.Order).Select(p => Person(p, speech))]),
    ];

    private static LetterEntry Person(EscalationLine person, LetterSpeech speech) => new(
        speech.Of(person.Name),
        [
            new LetterPart.Standing(null, LetterSign.Of(person.State), speech.Of(person.Standing())),
            .. person.IsMissing && person.Missing.Count > 0 ? speech.Optional(ActionCardWords.Missing.Say(Part.Of(person.Missing))) : [],
            .. person.IsMissing && person.Tried.Count > 0
                ? speech.Optional(ActionCardWords.Tried.Say(string.Join(" · ", person.Tried.Select(speech.Of))), LetterWeight.Subtle)
                : [],
        ]);
}
