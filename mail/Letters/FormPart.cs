using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Mail.Letters;

/// <summary>All a person owes.</summary>
internal static class FormPart
{
    public static IEnumerable<LetterPart> Of(ChatCard.Form form, LetterSpeech speech) =>
    [
        .. speech.Optional(ChatSentences.LeftOutOf(form.Intro)),
        .. speech.Optional(form.Outlook, LetterWeight.Subtle),
        .. FieldsPart.Of(form.Sections, 2, speech),
        .. form.Pages > 1 ? speech.Optional(LetterWords.MoreOnPage) : [],
    ];
}
