using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Mail.Letters;

/// <summary>The brief before a meeting: what matters most, how far it can be trusted, and the agenda. The page behind its link has the rest.</summary>
internal static class BriefPart
{
    public static IEnumerable<LetterPart> Of(ChatCard.Brief brief, LetterSpeech speech) =>
    [
        new LetterPart.Paragraph(speech.Of(brief.Headline), LetterWeight.Strong),
        new LetterPart.Paragraph(speech.Of(brief.Trust)),
        new LetterPart.Paragraph(speech.Of(brief.Completeness), LetterWeight.Subtle),
        .. Updated(brief, speech),
        .. brief.Whole is { } whole ? [new LetterPart.List([Line(whole, speech)])] : Array.Empty<LetterPart>(),
        .. brief.Agenda.Count == 0 ? [] : new[] { new LetterPart.List([.. brief.Agenda.Select(l => Line(l, speech))]) },
        // How to stop messages is said for the chat: an answer to a letter is read by nobody.
        .. brief.Remarks.Where(r => r.Id != BriefCardWords.Leader.Id).Select(r => new LetterPart.Paragraph(speech.Of(r))),
    ];

    private static IEnumerable<LetterPart> Updated(ChatCard.Brief brief, LetterSpeech speech) => brief.Updated.Count == 0
        ? []
        : [new LetterPart.Heading(2, speech.Of(BriefUpdateWords.Title)), .. brief.Updated.Select(u => new LetterPart.Paragraph(speech.Of(u)))];

    private static LetterEntry Line(BriefLine line, LetterSpeech speech) => new(
        speech.Of(line.Name),
        [
            speech.Standing(line.Value is { } value ? speech.Of(value) : null, line.Status),
            .. line.Since is { } since ? speech.Optional(since, LetterWeight.Subtle) : [],
            .. line.Stated is { } stated ? [speech.Standing(speech.Of(BriefCardWords.Stated), stated)] : Array.Empty<LetterPart>(),
            new LetterPart.Paragraph(speech.Of(line.Reason)),
            .. line.Action is { } action ? speech.Optional(line.Minutes is { } minutes ? BriefCardWords.Box.Say(minutes, action) : action, LetterWeight.Subtle) : [],
            .. line.Outlook is { } outlook ? speech.Optional(BriefCardWords.Outlook.Say(outlook), LetterWeight.Subtle) : [],
            .. line.Remarks.Select(r => new LetterPart.Paragraph(speech.Of(r), LetterWeight.Subtle)),
        ]);
}
