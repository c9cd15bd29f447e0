using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>What several cards are made of.</summary>
internal static class CardParts
{
    public static AdaptiveCard Card(string spoken, params IEnumerable<CardElement> body)
    {
        var plain = CardText.Plain(spoken, 400);
        return new AdaptiveCard([.. body], plain, plain);
    }

    public static CardElement.TextBlock Title(string words) =>
        new(CardText.Escape(words, 200)) { Size = "Medium", Weight = "Bolder", Style = "heading" };

    public static CardElement.TextBlock Words(string words) => new(CardText.Escape(words, 1_000));

    public static CardElement.TextBlock Strong(string words) => new(CardText.Escape(words, 200)) { Weight = "Bolder" };

    public static CardElement.TextBlock Subtle(string words) => new(CardText.Escape(words, 400)) { IsSubtle = true, Spacing = "None" };

    public static CardElement.TextBlock Remark(string words) => new(CardText.Escape(words, 600)) { Color = TextColor.Accent, Weight = "Bolder" };

    public static IEnumerable<CardElement> Optional(string? words, Func<string, CardElement> make) => string.IsNullOrWhiteSpace(words) ? [] : [make(words)];

    /// <summary>What is wrong with the input above it.</summary>
    public static CardElement.TextBlock Mistake(string words) => new(CardText.Escape($"⚠ {words}", 400)) { Color = TextColor.Attention, Spacing = "None" };

    /// <summary>A button that asks the bot; the fallback carries the same verb and data as a message.</summary>
    public static CardButton Ask(string title, string verb, IReadOnlyDictionary<string, string> data, string? style = null, string? inputs = null)
    {
        var full = new Dictionary<string, string>(data, StringComparer.Ordinal) { [CardData.Verb] = verb };
        return new CardButton.Execute(verb, full)
        {
            Title = title,
            Style = style,
            AssociatedInputs = inputs,
            Fallback = new CardButton.Submit(full) { Title = title, Style = style, AssociatedInputs = inputs },
        };
    }

    /// <summary>One KPI's inputs, with what is wrong beside what was typed.</summary>
    public static CardElement.Container Field(FormField field)
    {
        var unit = field.Unit.Length == 0 || Names(field.Name, field.Unit) ? "" : $" ({field.Unit})";
        var context = string.Join(" · ", new[] { field.Period, Said("last", field.Last), Said("target", field.Target) }.OfType<string>());

        return new CardElement.Container(
        [
            new CardElement.TextBlock(CardText.Escape(field.Name, 200)) { Weight = "Bolder" },
            Subtle(CardText.Capitalised(context)),
            new CardElement.TextInput(
                CardData.ValuePrefix + field.Kpi.Value, CardText.Plain($"{field.Name}{unit}: value", 200), "Type a number of at most 40 characters.")
            {
                Value = field.Typed,
                Spacing = "Small",
            },
            .. Optional(field.Error, Mistake),
            new CardElement.TextInput(
                CardData.NotePrefix + field.Kpi.Value, CardText.Plain($"Note on {field.Name} (optional)", 200), "Shorten the note to 500 characters.")
            {
                Value = field.TypedNote,
                MaxLength = 500,
                Spacing = "Small",
            },
            .. Optional(field.NoteError, Mistake),
        ])
        {
            Separator = true,
            Spacing = "Medium",
        };
    }

    // As a word of its own: the "h" of hours is in "heat" as well.
    private static bool Names(string name, string unit) =>
        name.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Contains(unit, StringComparer.OrdinalIgnoreCase);

    private static string? Said(string what, string? value) => string.IsNullOrWhiteSpace(value) ? null : $"{what} {value}";
}
