using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Mail.Letters;

/// <summary>Turns a card's content into a letter's: what has inputs on the card is told as a list, with one link to the page that has them.</summary>
internal static class CardLetter
{
    private const int LongestSubject = 150;

    /// <exception cref="ArgumentException">The card asks for an answer, and there is no link by which to give it.</exception>
    public static LetterContent Of(ChatCard card, LetterSpeech speech, Uri? link)
    {
        var (title, parts) = card.Match(
            form: c => (speech.Of(c.Title), FormPart.Of(c, speech)),
            receipt: c => (speech.Of(c.Title), ReceiptPart.Of(c, speech)),
            statement: c => (speech.Of(c.Title), StatementPart.Of(c, speech)),
            line: c => (speech.Of(c.Text), []),
            escalation: c => (speech.Of(c.Title), EscalationPart.Of(c, speech)),
            brief: c => (speech.Of(c.Title), BriefPart.Of(c, speech)),
            notice: c => (speech.Of(c.Title), speech.Paragraphs(c.Text)),
            handover: c => (speech.Of(c.Title), HandoverPart.Of(c, speech)),
            proposal: c => (speech.Of(c.Title), HandoverPart.Of(c, speech)),
            decide: c => (speech.Of(c.Title), DecisionPart.Of(c, speech)),
            action: c => (speech.Of(c.Title), DecisionPart.Of(c, speech)),
            actions: c => (speech.Of(c.Title), DecisionPart.Of(c, speech)));
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

    private static LetterPart.Button? Button(ChatCard card, LetterSpeech speech, Uri? link)
    {
        return card.Match(
            form: _ => Page(LetterWords.Answer, needed: true),
            receipt: c => c.StillOwed.Count > 0 ? Page(LetterWords.Answer, needed: true) : Page(LetterWords.OpenPage, needed: false),
            statement: _ => Page(LetterWords.Answer, needed: true),
            line: _ => null,
            // Who is told whose numbers are missing has something to decide, and nothing to answer.
            escalation: c => Page(LetterWords.OpenPage, needed: c.People.Any(p => p.IsChoosable)),
            brief: c => new LetterPart.Button(speech.Of(BriefCardWords.Open), c.Link),
            notice: _ => null,
            handover: _ => Page(LetterWords.OpenPage, needed: true),
            proposal: _ => Page(LetterWords.Answer, needed: true),
            decide: _ => null,
            action: c => Page(c.Moves.Contains(ActionMove.Accept) ? LetterWords.Answer : LetterWords.OpenPage, needed: c.Moves.Count > 0),
            actions: _ => null);

        LetterPart.Button? Page(Word words, bool needed) => link switch
        {
            not null => new(speech.Of(words), link),
            null when needed => throw new ArgumentException($"A {card.GetType().Name} needs a link to be answered by letter.", nameof(link)),
            null => null,
        };
    }
}
