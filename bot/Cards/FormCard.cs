using System.Globalization;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>All a person owes, in one form.</summary>
internal static class FormCard
{
    public static RenderedCard Render(ChatCard.Form form, Reader reader)
    {
        var hasMore = form.Pages > 1 && !form.Correcting;
        var data = Data(form);

        return CardSize.Checked("form", CardParts.Card(
            CardParts.Spoken(reader, form.Title, form.Intro),
            [
                CardParts.Title(reader.Say(form.Title)),
                CardParts.Words(reader.Say(form.Intro)),
                .. form.Pages > 1 ? [CardParts.Subtle(reader.Say(CardWords.Page.Say(form.Page, form.Pages)))] : Array.Empty<CardElement>(),
                .. FieldPart.Of(form.Sections, reader),
                .. Outlook(form, reader),
                new CardElement.ActionSet(
                [
                    CardParts.Ask(reader.Say(form.Correcting ? CardWords.SaveCorrections : CardWords.Submit), CardVerbNames.Submit, data, "positive"),
                    .. hasMore
                        ? [CardParts.Ask(reader.Say(form.Page < form.Pages ? CardWords.Next : CardWords.FirstPage), CardVerbNames.Next, data)]
                        : Array.Empty<CardButton>(),
                    .. form.Correcting
                        ? [CardParts.Ask(reader.Say(CardWords.Back), CardVerbNames.Show, CardData.ForDesk(form.Desk), inputs: "none")]
                        : Array.Empty<CardButton>(),
                ]) { Spacing = "Medium" },
            ]));
    }

    private static Dictionary<string, string> Data(ChatCard.Form form) => new(CardData.ForDesk(form.Desk), StringComparer.Ordinal)
    {
        [CardData.Page] = form.Page.ToString(CultureInfo.InvariantCulture),
        [CardData.Correcting] = form.Correcting ? "true" : "false",
    };

    private static IEnumerable<CardElement> Outlook(ChatCard.Form form, Reader reader) =>
    [
        new CardElement.ChoiceInput(CardData.Confidence, reader.Say(CardWords.Confidence), reader.Say(CardWords.ConfidenceError),
            [
                new(reader.Say(CardWords.ConfidenceHigh), nameof(Confidence.High)),
                new(reader.Say(CardWords.ConfidenceMedium), nameof(Confidence.Medium)),
                new(reader.Say(CardWords.ConfidenceLow), nameof(Confidence.Low)),
            ])
        {
            Value = form.Confidence?.ToString(),
            Placeholder = reader.Say(CardWords.NotSaid),
            Separator = true,
            Spacing = "Medium",
        },
        new CardElement.TextInput(CardData.Blocker, reader.Say(CardWords.Blocker), reader.Say(CardWords.BlockerError))
        {
            Value = form.Blocker,
            MaxLength = SubmissionReader.MaxText,
            IsMultiline = true,
        },
        .. CardParts.Optional(form.BlockerError, reader, CardParts.Mistake),
    ];
}
