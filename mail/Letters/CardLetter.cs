using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Mail.Letters;

/// <summary>Turns a card's content into a letter's: what has inputs on the card is told as a list, with one link to the page that has them.</summary>
internal static class CardLetter
{
    private const int LongestSubject = 150;

    /// <exception cref="ArgumentException">The card asks for an answer, and there is no link by which to give it.</exception>
    public static LetterContent Of(ChatCard card, LetterSpeech speech, Uri? link)
    {
        var (title, parts) = card switch
        {
            ChatCard.Form form => (speech.Of(form.Title), FormPart.Of(form, speech)),
            ChatCard.Receipt receipt => (speech.Of(receipt.Title), ReceiptPart.Of(receipt, speech)),
            ChatCard.Statement statement => (speech.Of(statement.Title), StatementPart.Of(statement, speech)),
            ChatCard.Escalation escalation => (speech.Of(escalation.Title), EscalationPart.Of(escalation, speech)),
            ChatCard.Brief brief => (speech.Of(brief.Title), BriefPart.Of(brief, speech)),
            ChatCard.Notice notice => (speech.Of(notice.Title), speech.Paragraphs(notice.Text)),
            ChatCard.Line line => (speech.Of(line.Text), []),
            _ => throw new ArgumentOutOfRangeException(nameof(card), card.GetType().Name, "unknown card"),
        };
        var button = Button(card, speech, link);

        return new(
            title.Length <= LongestSubject ? title : $"{TypedText.Cut(title, LongestSubject - 1)}…",
            [
                new LetterPart.Heading(1, title),
                .. parts.Where(p => p is not LetterPart.List { Entries.Count: 0 }),
                .. button is null ? Array.Empty<LetterPart>() : [button],
            ],
            button is null ? [speech.Of(LetterWords.Why)] : [speech.Of(LetterWords.Why), speech.Of(LetterWords.LinkIsYours)]);
    }

    private static LetterPart.Button? Button(ChatCard card, LetterSpeech speech, Uri? link) => card switch
    {
        ChatCard.Brief brief => new(speech.Of(BriefCardWords.Open), brief.Link),
        ChatCard.Notice or ChatCard.Line => null,
        // Who is told whose numbers are missing has something to decide, and nothing to answer.
        ChatCard.Escalation when link is not null => new(speech.Of(LetterWords.OpenPage), link),
        _ when link is not null => new(speech.Of(Asks(card) ? LetterWords.Answer : LetterWords.OpenPage), link),
        _ when Asks(card) => throw new ArgumentException($"A {card.GetType().Name} cannot be answered by a letter without a link.", nameof(link)),
        _ => null,
    };

    private static bool Asks(ChatCard card) => card switch
    {
        ChatCard.Form or ChatCard.Statement => true,
        ChatCard.Receipt receipt => receipt.StillOwed.Count > 0,
        ChatCard.Escalation escalation => escalation.People.Any(p => p.IsChoosable),
        _ => false,
    };
}
