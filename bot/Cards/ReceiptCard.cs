using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>What was given, each value with its status, and what is still owed.</summary>
internal static class ReceiptCard
{
    public static RenderedCard Render(ChatCard.Receipt receipt, Reader reader) =>
        CardSize.Fit("receipt", receipt.Lines.Count, shown => Build(receipt, shown, reader));

    private static AdaptiveCard Build(ChatCard.Receipt receipt, int shown, Reader reader)
    {
        var rules = RuleBook.Of(receipt.Rules);
        CardButton[] buttons = [.. Buttons(receipt, reader), .. RulesPart.Button(rules, reader)];

        return CardParts.Card(
            CardParts.Spoken(reader, receipt.Title, receipt.Remark),
            [
                CardParts.Title(reader.Say(receipt.Title)),
                .. CardParts.Optional(receipt.Remark, reader, CardParts.Remark),
                .. receipt.Lines.Take(shown).Select(l => Line(l, reader)),
                .. shown < receipt.Lines.Count
                    ? [CardParts.Subtle(reader.Say(CardWords.MoreLines.Say(receipt.Lines.Count - shown)))]
                    : Array.Empty<CardElement>(),
                .. receipt.StillOwed.Count > 0
                    ? [CardParts.Title(reader.Say(CardWords.StillOwed)) with { Separator = true, Spacing = "Large" }]
                    : Array.Empty<CardElement>(),
                .. FieldPart.Of(receipt.StillOwed, reader),
                .. buttons.Length > 0 ? [new CardElement.ActionSet(buttons) { Spacing = "Medium" }] : Array.Empty<CardElement>(),
                .. RulesPart.Hidden(rules, reader),
            ]);
    }

    private static IEnumerable<CardButton> Buttons(ChatCard.Receipt receipt, Reader reader)
    {
        var desk = CardData.ForDesk(receipt.Desk);
        if (receipt.StillOwed.Count > 0) yield return CardParts.Ask(reader.Say(CardWords.Submit), CardVerbNames.Submit, WithPage(desk), "positive");
        if (!receipt.MayCorrect || receipt.Lines.Count == 0) yield break;

        if (receipt.Lines.Any(l => l.Standing is { AsksWhy: true }))
            yield return CardParts.Ask(reader.Say(CardWords.SayWhy), CardVerbNames.Correct, desk, inputs: "none");
        yield return CardParts.Ask(reader.Say(CardWords.CorrectValue), CardVerbNames.Correct, desk, inputs: "none");
        if (receipt.StateIn is { } request)
        {
            yield return CardParts.Ask(reader.Say(CardWords.StateStatus), CardVerbNames.Statement, CardData.ForRequest(request), inputs: "none");
        }
    }

    private static CardElement.Container Line(ReceiptLine line, Reader reader) => new(
    [
        CardParts.Strong(line.Name),
        CardParts.Subtle(string.Join(" · ", line.About.Select(reader.Say))),
        .. line.Standing is { } standing ? Standing(line.Value, standing, reader) : [CardParts.Words(reader.Show(line.Value)) with { Spacing = "Small" }],
    ])
    {
        Separator = true,
        Spacing = "Medium",
    };

    private static IEnumerable<CardElement> Standing(Part.Amount value, ReceiptStanding standing, Reader reader) =>
    [
        StatusPart.Line(reader.Show(value), standing.Status, reader) with { Spacing = "Small" },
        .. standing.Stated is { } stated
            ? [StatusPart.Line(reader.Say(CardWords.StatedByYou), stated, reader) with { Spacing = "None" }]
            : Array.Empty<CardElement>(),
        CardParts.Words(reader.Say(standing.Reason)) with { Spacing = "Small" },
        .. standing.AsksWhy ? [CardParts.Subtle(reader.Say(CardWords.AskedWhy)) with { Spacing = "Small" }] : Array.Empty<CardElement>(),
        .. standing.Remarks.Select(r => CardParts.Subtle(reader.Say(r)) with { Spacing = "Small" }),
    ];

    private static Dictionary<string, string> WithPage(IReadOnlyDictionary<string, string> desk) =>
        new(desk, StringComparer.Ordinal) { [CardData.Page] = "1", [CardData.Correcting] = "false" };
}
