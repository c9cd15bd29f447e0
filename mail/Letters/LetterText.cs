using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;

namespace PerfServerless.Mail.Letters;

/// <summary>The words of a letter: a card's content for one reader, as plain text and as a whole HTML document that say the same.</summary>
internal sealed record LetterText(string Subject, string Text, string Html)
{
    /// <param name="link">The reader's own page for the card, see <see cref="ICardLinks"/>; a brief's link stands in the brief.</param>
    /// <exception cref="ArgumentException">The card asks for an answer, and there is no link by which to give it: a mistake of the program.</exception>
    public static LetterText Of(ChatCard card, Reader reader, Uri? link)
    {
        var content = CardLetter.Of(card, new LetterSpeech(reader), link);
        return new(content.Subject, PlainLetter.Write(content), HtmlLetter.Write(content, reader.Language.Code));
    }
}
