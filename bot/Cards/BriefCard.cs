using System.Globalization;
using PerfServerless.Bot.Cards.Elements;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Bot.Cards;

/// <summary>
/// The brief before a meeting: how far the numbers can be trusted, then for each item at a glance what it is, how it stands, which way it went and the
/// one reason; its chart, what is to be done and what else is known are one tap away.
/// </summary>
internal static class BriefCard
{
    private const int MostItems = 5;
    private const int MostRemarks = 7;
    private const int MostLineRemarks = 4;

    public static RenderedCard Render(ChatCard.Brief brief, Reader reader) =>
        CardSize.Fit("brief", Math.Min(brief.Agenda.Count, MostItems), shown => Build(brief, shown, reader));

    private static AdaptiveCard Build(ChatCard.Brief brief, int shown, Reader reader) => CardParts.Card(
        reader.Say(BriefCardWords.Spoken.Say(brief.Title, brief.Headline, brief.Trust)),
        [
            CardParts.Title(reader.Say(brief.Title)),
            CardParts.Strong(reader.Say(brief.Headline)),
            CardParts.Words(reader.Say(brief.Trust)) with { Spacing = "Small" },
            .. Updated(brief.Updated, reader),
            .. brief.Whole is { } whole ? [Standing(whole.Name, whole.Status, reader) with { Spacing = "Small" }] : Array.Empty<CardElement>(),
            .. brief.Agenda.Take(shown).Select((line, i) => Item(line, i, reader)),
            .. More(brief.Agenda.Count - shown, BriefCardWords.MoreItems, reader),
            .. brief.Remarks.Take(MostRemarks)
                .Select((remark, i) => CardParts.Words(reader.Say(remark)) with { Separator = i == 0 ? true : null, Spacing = i == 0 ? "Medium" : "Small" }),
            .. More(brief.Remarks.Count - MostRemarks, BriefCardWords.MoreRemarks, reader),
            new CardElement.ActionSet(
            [
                new CardButton.OpenUrl(brief.Link)
                {
                    Title = reader.Say(BriefCardWords.Open),
                    Style = "positive",
                    Tooltip = reader.Say(BriefCardWords.OpenTip),
                },
                .. Meeting(brief, reader),
                .. Details([.. brief.Agenda.Take(shown)], reader),
                .. RulesPart.Button(brief.Rules, reader),
            ])
            {
                Spacing = "Medium",
            },
            .. RulesPart.Hidden(brief.Rules, reader, [brief.Completeness, .. brief.Whole is { } all ? [all.Reason] : Array.Empty<Saying>()]),
        ]);

    private static CardButton[] Meeting(ChatCard.Brief brief, Reader reader) => brief.Meeting is not { } page
        ? []
        :
        [
            new CardButton.OpenUrl(page) { Title = reader.Say(MeetingWords.Open), Tooltip = reader.Say(MeetingWords.OpenTip) },
            CardParts.Ask(
                reader.Say(DecisionWords.FormTitle),
                CardVerbNames.Decide,
                new Dictionary<string, string>(StringComparer.Ordinal) { [CardData.Cycle] = brief.Cycle.ToString() }),
        ];

    private static IEnumerable<CardElement> Updated(IReadOnlyList<Saying> lines, Reader reader)
    {
        if (lines.Count == 0) yield break;

        yield return new CardElement.Container(
        [
            CardParts.Strong(reader.Say(BriefUpdateWords.Title)),
            .. lines.Select(line => CardParts.Words(reader.Say(line)) with { Spacing = "Small" }),
        ])
        {
            Separator = true,
            Spacing = "Medium",
        };
    }

    private static CardElement[] More(int count, Word<int> words, Reader reader) => count > 0 ? [CardParts.Subtle(reader.Say(words.Say(count)))] : [];

    /// <summary>One glance: what it is, how it stands and which way it went, and the one reason.</summary>
    private static CardElement.Container Item(BriefLine line, int number, Reader reader) => new(
    [
        CardParts.Strong(reader.Show(line.Name)),
        Glance(line, reader) with { Spacing = "None" },
        .. line.Stated is { } stated ? [Standing(BriefCardWords.Stated.Say(), stated, reader) with { Spacing = "None" }] : Array.Empty<CardElement>(),
        CardParts.Words(reader.Say(line.Reason)) with { Spacing = "None" },
        .. HasMore(line) ? [More(line, number, reader)] : Array.Empty<CardElement>(),
    ])
    {
        Separator = true,
        Spacing = number == 0 ? "Medium" : "Small",
    };

    private static CardElement.RichTextBlock Glance(BriefLine line, Reader reader)
    {
        var standing = Standing(line.Value, line.Status, reader);
        var since = line.Since is { } way ? CardText.Plain(reader.Say(way), 100) : null;
        var trend = string.Join(' ', new[] { TrendBars.Of(line.Values), since }.OfType<string>());
        return trend.Length == 0 ? standing : standing with { Inlines = [.. standing.Inlines, new CardRun($" · {trend}") { Weight = "Default" }] };
    }

    private static bool HasMore(BriefLine line) => line.Outlook is not null || line.Action is not null || line.Picture is not null || line.Remarks.Count > 0;

    private static CardElement.Container More(BriefLine line, int number, Reader reader) => new(
    [
        .. line.Action is { } action
            ? [CardParts.Words(reader.Say(line.Minutes is { } minutes ? BriefCardWords.Box.Say(minutes, action) : action))]
            : Array.Empty<CardElement>(),
        .. ChartPart.Of(line, reader),
        .. line.Outlook is { } outlook ? [CardParts.Subtle(reader.Say(BriefCardWords.Outlook.Say(outlook)))] : Array.Empty<CardElement>(),
        .. line.Remarks.Take(MostLineRemarks).Select(r => CardParts.Subtle(reader.Say(r)) with { Spacing = "Small" }),
    ])
    {
        Id = IdOf(number),
        IsVisible = false,
        Spacing = "Small",
    };

    /// <summary>The button that shows what else is known of the items; none where nothing is.</summary>
    private static CardButton[] Details(IReadOnlyList<BriefLine> lines, Reader reader)
    {
        IReadOnlyList<string> more = [.. Enumerable.Range(0, lines.Count).Where(i => HasMore(lines[i])).Select(IdOf)];
        return more.Count == 0
            ? []
            : [new CardButton.Toggle(more) { Title = reader.Say(BriefCardWords.Details), Tooltip = reader.Say(BriefCardWords.DetailsTip) }];
    }

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"more-{number}");

    private static CardElement.RichTextBlock Standing(Part? what, Status status, Reader reader) =>
        StatusPart.Line(what is null ? null : reader.Show(what), status, reader);
}
