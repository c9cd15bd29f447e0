using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>Words, with what can be said next as buttons.</summary>
internal static class NoticeCard
{
    private const int MostButtons = 6;
    private const int MostParagraphs = 12;

    public static RenderedCard Render(ChatCard.Notice notice) => CardSize.Checked("notice", CardParts.Card(
        $"{notice.Title}. {notice.Text}",
        [
            .. CardParts.Optional(notice.Title, CardParts.Title),
            .. notice.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostParagraphs).Select(CardParts.Words),
            .. notice.Suggestions.Count > 0
                ? [new CardElement.ActionSet([.. notice.Suggestions.Take(MostButtons).Select(Say)]) { Spacing = "Medium" }]
                : Array.Empty<CardElement>(),
        ]));

    // Plain data and not "msteams" data: the local client drops actions that carry the latter, and Teams takes both.
    private static CardButton Say(string words) =>
        new CardButton.Submit(new Dictionary<string, string>(StringComparer.Ordinal) { [CardData.Verb] = CardVerbNames.Say, [CardData.Text] = CardText.Plain(words, 60) })
        {
            Title = CardText.Capitalised(CardText.Plain(words, 60)),
            AssociatedInputs = "none",
        };
}
