using PerfServerless.Domain.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>The brief before a meeting: how far the numbers can be trusted, what is off track and why.</summary>
internal static class BriefCard
{
    private const int MostItems = 5;
    private const int MostRemarks = 7;
    private const int MostLineRemarks = 4;

    public static RenderedCard Render(ChatCard.Brief brief) => CardSize.Fit("brief", Math.Min(brief.Agenda.Count, MostItems), shown => Build(brief, shown));

    private static AdaptiveCard Build(ChatCard.Brief brief, int shown) => CardParts.Card(
        $"{brief.Title}. {brief.Headline} {brief.Trust}",
        [
            CardParts.Title(brief.Title),
            CardParts.Strong(brief.Headline),
            CardParts.Words(brief.Trust) with { Spacing = "Small" },
            CardParts.Subtle(brief.Completeness) with { Spacing = "Small" },
            .. brief.Whole is { } whole ? Whole(whole) : [],
            .. brief.Agenda.Take(shown).SelectMany((line, i) => Item(line, brief.Agenda.ElementAtOrDefault(i - 1))),
            .. shown < brief.Agenda.Count ? [CardParts.Subtle($"and {brief.Agenda.Count - shown} more on the page")] : Array.Empty<CardElement>(),
            .. brief.Remarks.Take(MostRemarks).Select((remark, i) => CardParts.Words(remark) with { Separator = i == 0 ? true : null, Spacing = i == 0 ? "Medium" : "Small" }),
            .. brief.Remarks.Count > MostRemarks ? [CardParts.Subtle($"and {brief.Remarks.Count - MostRemarks} more remarks on the page")] : Array.Empty<CardElement>(),
            new CardElement.ActionSet(
            [
                new CardButton.OpenUrl(brief.Link) { Title = "Open the brief", Style = "positive", Tooltip = "Opens the full page; the link is yours and expires" },
                .. RulesPart.Button(brief.Rules),
            ])
            {
                Spacing = "Medium",
            },
            .. RulesPart.Hidden(brief.Rules),
        ]);

    private static IEnumerable<CardElement> Whole(BriefLine whole) => [StatusWords.Line(whole.Name, whole.Status) with { Spacing = "Medium" }, CardParts.Subtle(whole.Reason)];

    /// <summary>A rule stands once above all items that it put on the agenda.</summary>
    private static IEnumerable<CardElement> Item(BriefLine line, BriefLine? before)
    {
        var heads = line.OnAgenda is not null && line.OnAgenda != before?.OnAgenda;
        if (heads) yield return CardParts.Subtle(line.OnAgenda!) with { Separator = true, Spacing = "Medium" };

        yield return new CardElement.Container(
        [
            CardParts.Strong(line.Name),
            StatusWords.Line(line.Value, line.Status) with { Spacing = "None" },
            .. line.Stated is { } stated ? [StatusWords.Line("Stated by its owner", stated) with { Spacing = "None" }] : Array.Empty<CardElement>(),
            CardParts.Words(line.Reason) with { Spacing = "Small" },
            .. CardParts.Optional(line.Outlook, o => CardParts.Subtle($"Outlook: {o}") with { Spacing = "Small" }),
            .. line.Remarks.Take(MostLineRemarks).Select(r => CardParts.Subtle(r) with { Spacing = "Small" }),
        ])
        {
            Separator = heads ? null : true,
            Spacing = heads ? "Small" : "Medium",
        };
    }
}
