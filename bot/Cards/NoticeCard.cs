using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Cards;

/// <summary>Words, with what can be said next as buttons.</summary>
internal static class NoticeCard
{
    private const int MostButtons = 5;
    private const int MostParagraphs = 12;

    public static RenderedCard Render(ChatCard.Notice notice, Reader reader) => CardSize.Checked("notice", CardParts.Card(
        CardParts.Spoken(reader, notice.Title, notice.Text),
        [
            CardParts.Title(reader.Say(notice.Title)),
            .. reader.Say(notice.Text)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Take(MostParagraphs)
                .Select(CardParts.Words),
            .. Buttons(notice, reader).Take(MostButtons).ToList() is { Count: > 0 } buttons
                ? [new CardElement.ActionSet([.. buttons]) { Spacing = "Medium" }]
                : Array.Empty<CardElement>(),
        ]));

    private static IEnumerable<CardButton> Buttons(ChatCard.Notice notice, Reader reader) =>
    [
        .. notice.Offers.Select(o => CardParts.Say(o.Words, reader.Say(o.Label))),
        .. notice.Suggestions.Select(c => CardParts.Say(c, reader)),
    ];
}
