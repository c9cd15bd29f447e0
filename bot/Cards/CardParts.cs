using PerfServerless.Bot.Cards.Elements;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

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

    /// <summary>What is read aloud of a card with a title.</summary>
    public static string Spoken(Reader reader, Saying title, Saying? text) => reader.Say(text is null ? title : CardWords.Spoken.Say(title, text));

    public static IEnumerable<CardElement> Optional(Saying? saying, Reader reader, Func<string, CardElement> make) =>
        saying is null ? [] : [make(reader.Say(saying))];

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

    /// <summary>A button that says something in words, as if its reader had typed it; what he typed into the card stays.</summary>
    /// <remarks>Plain data and not "msteams" data: the local client drops actions that carry the latter, and Teams takes both.</remarks>
    public static CardButton.Submit Say(string words, string label) =>
        new CardButton.Submit(
            new Dictionary<string, string>(StringComparer.Ordinal) { [CardData.Verb] = CardVerbNames.Say, [CardData.Text] = words })
        {
            Title = CardText.Capitalised(CardText.Plain(label, 60)),
            AssociatedInputs = "none",
        };

    /// <summary>A button that says a command.</summary>
    public static CardButton.Submit Say(ChatCommand command, Reader reader) => Say(ChatCommands.Sent(command), ChatCommands.Shown(command, reader));
}
