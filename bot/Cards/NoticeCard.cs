using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Cards;

/// <summary>Words, with what can be said next as buttons.</summary>
internal static class NoticeCard
{
    private const int MostButtons = 6;
    private const int MostParagraphs = 12;

    public static RenderedCard Render(ChatCard.Notice notice, Reader reader) => CardSize.Checked("notice", CardParts.Card(
        CardParts.Spoken(reader, notice.Title, notice.Text),
        [
            CardParts.Title(reader.Say(notice.Title)),
            .. reader.Say(notice.Text)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Take(MostParagraphs)
                .Select(CardParts.Words),
            .. notice.Suggestions.Count > 0
                ? [new CardElement.ActionSet([.. notice.Suggestions.Take(MostButtons).Select(c => Say(c, reader))]) { Spacing = "Medium" }]
                : Array.Empty<CardElement>(),
        ]));

    // Plain data and not "msteams" data: the local client drops actions that carry the latter, and Teams takes both.
    private static CardButton.Submit Say(ChatCommand command, Reader reader) =>
        new CardButton.Submit(
            new Dictionary<string, string>(StringComparer.Ordinal) { [CardData.Verb] = CardVerbNames.Say, [CardData.Text] = ChatCommands.Sent(command) })
        {
            Title = CardText.Capitalised(CardText.Plain(ChatCommands.Shown(command, reader), 60)),
            AssociatedInputs = "none",
        };
}
