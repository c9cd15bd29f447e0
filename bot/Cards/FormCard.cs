using System.Globalization;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Bot.Cards;

/// <summary>All a person owes, in one form.</summary>
internal static class FormCard
{
    private static readonly IReadOnlyList<CardChoice> Confidences =
    [
        new("High: we will reach the targets", nameof(Confidence.High)),
        new("Medium: it will be close", nameof(Confidence.Medium)),
        new("Low: we will miss some", nameof(Confidence.Low)),
    ];

    public static RenderedCard Render(ChatCard.Form form)
    {
        var hasMore = form.Pages > 1 && !form.Correcting;
        var data = Data(form);

        return CardSize.Checked("form", CardParts.Card(
            $"{form.Title}. {form.Intro}",
            [
                CardParts.Title(form.Title),
                CardParts.Words(form.Intro),
                .. form.Pages > 1 ? [CardParts.Subtle($"Page {form.Page} of {form.Pages}")] : Array.Empty<CardElement>(),
                .. form.Fields.Select(CardParts.Field),
                .. Outlook(form),
                new CardElement.ActionSet(
                [
                    CardParts.Ask(form.Correcting ? "Save corrections" : "Submit", CardVerbNames.Submit, data, "positive"),
                    .. hasMore ? [CardParts.Ask(form.Page < form.Pages ? "Next" : "First page", CardVerbNames.Next, data)] : Array.Empty<CardButton>(),
                    .. form.Correcting
                        ? [CardParts.Ask("Back", CardVerbNames.Show, CardData.ForRequest(form.Request), inputs: "none")]
                        : Array.Empty<CardButton>(),
                ]) { Spacing = "Medium" },
            ]));
    }

    private static Dictionary<string, string> Data(ChatCard.Form form) => new(CardData.ForRequest(form.Request), StringComparer.Ordinal)
    {
        [CardData.Page] = form.Page.ToString(CultureInfo.InvariantCulture),
        [CardData.Correcting] = form.Correcting ? "true" : "false",
    };

    private static IEnumerable<CardElement> Outlook(ChatCard.Form form) =>
    [
        new CardElement.ChoiceInput(CardData.Confidence, "How sure are you to reach the targets?", "Choose one, or leave it.", Confidences)
        {
            Value = form.Confidence?.ToString(),
            Placeholder = "Not said",
            Separator = true,
            Spacing = "Medium",
        },
        new CardElement.TextInput(CardData.Blocker, "What stands in your way? (optional)", "Shorten it to 1,000 characters.")
        {
            Value = form.Blocker,
            MaxLength = 1_000,
            IsMultiline = true,
        },
        .. CardParts.Optional(form.BlockerError, CardParts.Mistake),
    ];
}
