using PerfServerless.Bot.Cards.Elements;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Scorecards.Misses;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Bot.Cards;

/// <summary>The inputs of a form, under the headings of the reviews that ask for them.</summary>
internal static class FieldPart
{
    public static IEnumerable<CardElement> Of(IReadOnlyList<FormSection> sections, Reader reader)
    {
        var labels = new FieldLabels(sections, reader);
        foreach (var section in sections)
        {
            foreach (var heading in CardParts.Optional(section.Heading, reader, Heading)) yield return heading;
            foreach (var field in section.Fields) yield return Field(field, labels, reader);
        }
    }

    private static IEnumerable<string> Trend(FormField field) => TrendBars.Of(field.Values) is { } bars ? [bars] : [];

    private static CardElement.TextBlock Heading(string words) =>
        new(CardText.Escape(words, 300)) { Size = "Default", Weight = "Bolder", Style = "heading", Separator = true, Spacing = "Large" };

    /// <summary>One KPI's inputs, with what is wrong beside what was typed.</summary>
    private static CardElement.Container Field(FormField field, FieldLabels labels, Reader reader) => new(
    [
        new CardElement.TextBlock(CardText.Escape(field.Name, 200)) { Weight = "Bolder" },
        CardParts.Subtle(string.Join(" · ", field.Context.Prepend(FieldWords.Period.Say(field.Period)).Select(reader.Say).Concat(Trend(field)))),
        new CardElement.TextInput(
            CardData.Input(CardData.ValuePrefix, field.Kpi, field.Period.Code), CardText.Plain(labels.Value(field), 200), reader.Say(CardWords.ValueError))
        {
            MaxLength = TypedLimits.Number,
            Value = field.Typed ?? (field.Given is { } given ? ValueText.Number(field.Unit, given, reader.Culture) : null),
            Spacing = "Small",
        },
        .. CardParts.Optional(field.Error, reader, CardParts.Mistake),
        .. field.AsksWhy ? Why(field, labels, reader) : [],
    ])
    {
        Separator = true,
        Spacing = "Medium",
    };

    /// <summary>Only of what misses: elsewhere a row of empty inputs would be all that somebody sees.</summary>
    private static IEnumerable<CardElement> Why(FormField field, FieldLabels labels, Reader reader) =>
    [
        new CardElement.ChoiceInput(
            CardData.Input(CardData.CausePrefix, field.Kpi, field.Period.Code), CardText.Plain(labels.Cause(field), 200), reader.Say(CardWords.CauseError),
            [.. Enum.GetValues<MissCause>().Select(c => new CardChoice(reader.Say(MissWords.ChoiceOf(c)), c.ToString()))])
        {
            Value = field.Cause?.ToString(),
            Placeholder = reader.Say(CardWords.NotSaid),
            Spacing = "Small",
        },
        new CardElement.TextInput(
            CardData.Input(CardData.NotePrefix, field.Kpi, field.Period.Code), CardText.Plain(labels.Note(field), 200), reader.Say(CardWords.NoteError))
        {
            Value = field.TypedNote,
            MaxLength = TypedLimits.Text,
            Spacing = "Small",
        },
        .. CardParts.Optional(field.NoteError, reader, CardParts.Mistake),
    ];
}
