using System.Globalization;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>All a person owes, in one form.</summary>
internal static class FormCard
{
    // What is shown again of texts that were too long, in steps: together they may be more than a card carries.
    private static readonly int[] Kept = [TypedLimits.Kept, TypedLimits.Text, TypedLimits.Text / 2, TypedLimits.Text / 5, TypedLimits.Number];

    /// <exception cref="CardTooLargeException">It is too large, and not by what was typed.</exception>
    public static RenderedCard Render(ChatCard.Form form, Reader reader)
    {
        var steps = Kept.Length - 1 + FromOtherPages(form);
        return CardSize.Fit("form", steps, left => Build(Shortened(form, steps - left), reader));
    }

    // A form that comes back has what was typed on other pages at its end.
    private static int FromOtherPages(ChatCard.Form form) =>
        form.Fields.Any(f => f.Typed is not null || f.TypedNote is not null) ? Math.Max(0, form.Fields.Count() - FormContent.PageSize) : 0;

    /// <param name="steps">First the texts are cut shorter and shorter; then what is of other pages stays away, from the end.</param>
    private static ChatCard.Form Shortened(ChatCard.Form form, int steps)
    {
        var (most, left) = (Kept[Math.Min(steps, Kept.Length - 1)], form.Fields.Count() - Math.Max(0, steps - Kept.Length + 1));
        return form with
        {
            Blocker = Cut(form.Blocker),
            Sections =
            [
                .. form.Sections.Select(s => s with
                {
                    Fields = [.. s.Fields.Select(f => f with { Typed = Cut(f.Typed), TypedNote = Cut(f.TypedNote) }).Take(Room(s.Fields.Count))],
                }).Where(s => s.Fields.Count > 0),
            ],
        };

        string? Cut(string? text) => text is null ? null : TypedText.Cut(text, most);

        int Room(int fields)
        {
            var room = Math.Max(0, left);
            left -= fields;
            return room;
        }
    }

    private static AdaptiveCard Build(ChatCard.Form form, Reader reader)
    {
        var hasMore = form.Pages > 1 && !form.Correcting;
        var data = Data(form);

        return CardParts.Card(
            CardParts.Spoken(reader, form.Title, form.Intro),
            [
                CardParts.Title(reader.Say(form.Title)),
                CardParts.Words(reader.Say(form.Intro)),
                .. CardParts.Optional(form.Outlook, reader, CardParts.Subtle),
                .. form.Pages > 1 ? [CardParts.Subtle(reader.Say(CardWords.Page.Say(form.Page, form.Pages)))] : Array.Empty<CardElement>(),
                .. FieldPart.Of(form.Sections, reader),
                .. Outlook(form, reader),
                new CardElement.ActionSet(
                [
                    CardParts.Ask(reader.Say(form.Correcting ? CardWords.SaveCorrections : CardWords.Submit), CardVerbNames.Submit, data, "positive"),
                    .. hasMore
                        ? [CardParts.Ask(reader.Say(form.Page < form.Pages ? CardWords.Next : CardWords.FirstPage), CardVerbNames.Next, data)]
                        : Array.Empty<CardButton>(),
                    .. form.Correcting ? Array.Empty<CardButton>() : [CardParts.Say(ChatCommand.Snooze, reader)],
                    .. form.Correcting
                        ? [CardParts.Ask(reader.Say(CardWords.Back), CardVerbNames.Show, CardData.ForDesk(form.Desk), inputs: "none")]
                        : Array.Empty<CardButton>(),
                ]) { Spacing = "Medium" },
            ]);
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
            MaxLength = TypedLimits.Text,
            IsMultiline = true,
        },
        .. CardParts.Optional(form.BlockerError, reader, CardParts.Mistake),
    ];
}
