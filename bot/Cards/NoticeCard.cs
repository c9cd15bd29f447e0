using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

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
            .. notice.Standings.Select(line => Standing(line, reader)),
            .. Buttons(notice, reader).Take(MostButtons).ToList() is { Count: > 0 } buttons
                ? [new CardElement.ActionSet([.. buttons]) { Spacing = "Medium" }]
                : Array.Empty<CardElement>(),
        ]));

    private static CardElement.Container Standing(BriefLine line, Reader reader) => new(
    [
        CardParts.Strong(reader.Show(line.Name)),
        StatusPart.Line(line.Value is null ? null : reader.Show(line.Value), line.Status, reader) with { Spacing = "None" },
        .. line.Stated is { } stated ? [StatusPart.Line(reader.Say(BriefCardWords.Stated), stated, reader) with { Spacing = "None" }] : Array.Empty<CardElement>(),
        .. Trend(line, reader) is { Length: > 0 } trend ? [CardParts.Subtle(trend) with { Spacing = "None" }] : Array.Empty<CardElement>(),
        CardParts.Words(reader.Say(line.Reason)) with { Spacing = "Small" },
    ])
    {
        Separator = true,
        Spacing = "Medium",
    };

    private static string Trend(BriefLine line, Reader reader) =>
        string.Join(' ', new[] { TrendBars.Of(line.Values), line.Since is { } since ? reader.Say(since) : null }.OfType<string>());

    private static IEnumerable<CardButton> Buttons(ChatCard.Notice notice, Reader reader) =>
    [
        .. notice.Offers.Select(o => CardParts.Say(o.Words, reader.Say(o.Label))),
        .. notice.Suggestions.Select(c => CardParts.Say(c, reader)),
    ];
}
