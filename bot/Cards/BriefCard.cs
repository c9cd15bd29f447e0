using PerfServerless.Domain.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>The brief before a meeting: what is off track and why, and how far the numbers can be trusted.</summary>
internal static class BriefCard
{
    private const int MostItems = 5;
    private const int MostRemarks = 7;
    private const int MostLineRemarks = 4;

    public static RenderedCard Render(ChatCard.Brief brief) => CardSize.Fit("brief", Math.Min(brief.Agenda.Count, MostItems), shown => Build(brief, shown));

    private static AdaptiveCard Build(ChatCard.Brief brief, int shown) => CardParts.Card(
        $"{brief.Title}. {brief.Headline}",
        [
            CardParts.Title(brief.Title),
            CardParts.Strong(brief.Headline),
            CardParts.Subtle(brief.Completeness),
            .. brief.Agenda.Take(shown).Select(Item),
            .. shown < brief.Agenda.Count ? [CardParts.Subtle($"and {brief.Agenda.Count - shown} more on the page")] : Array.Empty<CardElement>(),
            .. brief.Remarks.Take(MostRemarks).Select((remark, i) => CardParts.Words(remark) with { Separator = i == 0 ? true : null, Spacing = i == 0 ? "Medium" : "Small" }),
            .. brief.Remarks.Count > MostRemarks ? [CardParts.Subtle($"and {brief.Remarks.Count - MostRemarks} more remarks on the page")] : Array.Empty<CardElement>(),
            new CardElement.ActionSet([new CardButton.OpenUrl(brief.Link) { Title = "Open the brief", Style = "positive", Tooltip = "Opens the full page; the link is yours and expires" }])
            {
                Spacing = "Medium",
            },
        ]);

    private static CardElement.Container Item(BriefLine line) => new(
    [
        CardParts.Strong(line.Name),
        StatusWords.Line(line.Value, line.Status) with { Spacing = "None" },
        .. line.Stated is { } stated ? [StatusWords.Line("Stated by its owner", stated) with { Spacing = "None" }] : Array.Empty<CardElement>(),
        CardParts.Subtle(line.Reason),
        .. CardParts.Optional(line.Outlook, o => CardParts.Subtle($"Outlook: {o}")),
        .. line.Remarks.Take(MostLineRemarks).Select(CardParts.Subtle),
    ])
    {
        Separator = true,
        Spacing = "Medium",
    };
}
