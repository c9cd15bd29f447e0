using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>What was given, each value with its status, and what is still owed.</summary>
internal static class ReceiptCard
{
    public static RenderedCard Render(ChatCard.Receipt receipt) => CardSize.Fit("receipt", receipt.Lines.Count, shown => Build(receipt, shown));

    private static AdaptiveCard Build(ChatCard.Receipt receipt, int shown)
    {
        var request = CardData.ForRequest(receipt.Request);
        CardButton[] buttons =
        [
            .. receipt.StillOwed.Count > 0
                ? [CardParts.Ask("Submit", CardVerbNames.Submit, WithPage(request), "positive")]
                : Array.Empty<CardButton>(),
            .. receipt.MayCorrect && receipt.Lines.Count > 0
                ?
                [
                    CardParts.Ask("Correct a value", CardVerbNames.Correct, request, inputs: "none"),
                    CardParts.Ask("State another status", CardVerbNames.Statement, request, inputs: "none"),
                ]
                : Array.Empty<CardButton>(),
            .. RulesPart.Button(receipt.Rules),
        ];

        return CardParts.Card(
            $"{receipt.Title}. {receipt.Remark}",
            [
                CardParts.Title(receipt.Title),
                .. CardParts.Optional(receipt.Remark, CardParts.Remark),
                .. receipt.Lines.Take(shown).Select(Line),
                .. shown < receipt.Lines.Count ? [CardParts.Subtle($"and {receipt.Lines.Count - shown} more, recorded as well")] : Array.Empty<CardElement>(),
                .. receipt.StillOwed.Count > 0
                    ? [new CardElement.TextBlock("Still owed") { Size = "Medium", Weight = "Bolder", Style = "heading", Separator = true, Spacing = "Large" }]
                    : Array.Empty<CardElement>(),
                .. receipt.StillOwed.Select(CardParts.Field),
                .. buttons.Length > 0 ? [new CardElement.ActionSet(buttons) { Spacing = "Medium" }] : Array.Empty<CardElement>(),
                .. RulesPart.Hidden(receipt.Rules),
            ]);
    }

    private static CardElement.Container Line(ReceiptLine line) => new(
    [
        CardParts.Strong(line.Name),
        CardParts.Subtle($"{CardText.Capitalised(line.Period)}{(line.Corrected ? " · corrected" : "")}"),
        StatusWords.Line(line.Value, line.Status) with { Spacing = "Small" },
        .. line.Stated is { } stated ? [StatusWords.Line("Stated by you", stated) with { Spacing = "None" }] : Array.Empty<CardElement>(),
        .. CardParts.Optional(line.Reason, r => CardParts.Words(r) with { Spacing = "Small" }),
        .. line.Remarks.Select(r => CardParts.Subtle(r) with { Spacing = "Small" }),
    ])
    {
        Separator = true,
        Spacing = "Medium",
    };

    private static Dictionary<string, string> WithPage(IReadOnlyDictionary<string, string> request) =>
        new(request, StringComparer.Ordinal) { [CardData.Page] = "1", [CardData.Correcting] = "false" };
}
