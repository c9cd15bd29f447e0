using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Mail.Letters;

/// <summary>Decisions and action items: what is to be done, by whom and until when.</summary>
internal static class DecisionPart
{
    public static IEnumerable<LetterPart> Of(ChatCard.Decide decide, LetterSpeech speech) =>
    [
        .. speech.Optional(decide.Intro),
        .. decide.Wish.Text is { } text ? [new LetterPart.Paragraph(speech.Of(text), LetterWeight.Strong)] : Array.Empty<LetterPart>(),
    ];

    public static IEnumerable<LetterPart> Of(ChatCard.Action action, LetterSpeech speech) =>
    [
        .. speech.Optional(action.Remark, LetterWeight.Strong),
        new LetterPart.List([new(speech.Of(action.Text), [.. action.Facts.SelectMany(f => speech.Optional(f))])]),
    ];

    public static IEnumerable<LetterPart> Of(ChatCard.Actions actions, LetterSpeech speech) =>
    [
        .. Lines(actions, own: true, speech),
        .. Lines(actions, own: false, speech),
        .. actions.LeftOut > 0 ? speech.Optional(ActionWords.More.Say(actions.LeftOut), LetterWeight.Subtle) : [],
    ];

    private static IEnumerable<LetterPart> Lines(ChatCard.Actions actions, bool own, LetterSpeech speech)
    {
        var lines = actions.Lines.Where(l => l.IsOwn == own).ToList();
        if (lines.Count == 0) yield break;

        yield return new LetterPart.Heading(2, speech.Of(own ? ActionWords.ListOwed : ActionWords.ListAsked));
        yield return new LetterPart.List([.. lines.Select(l => new LetterEntry(speech.Of(l.Words)))]);
    }
}
