using System.Text.Json.Serialization;

namespace PerfServerless.Bot.Cards;

/// <summary>What can be pressed on a card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Execute), "Action.Execute")]
[JsonDerivedType(typeof(Submit), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrl), "Action.OpenUrl")]
[JsonDerivedType(typeof(Toggle), "Action.ToggleVisibility")]
internal abstract record CardButton
{
    private CardButton() { }

    /// <summary>Plain text in every client.</summary>
    public required string Title { get; init; }

    /// <summary><c>positive</c> for the main thing to do, <c>destructive</c> for what cannot be taken back.</summary>
    public string? Style { get; init; }

    /// <summary><c>none</c> where the card's inputs do not go with it and need not be valid.</summary>
    public string? AssociatedInputs { get; init; }

    /// <summary>A hint for pointers and screen readers.</summary>
    public string? Tooltip { get; init; }

    /// <summary>Asks the bot, which answers with the next card. Older clients take the fallback.</summary>
    public sealed record Execute(string Verb, IReadOnlyDictionary<string, string> Data) : CardButton
    {
        // Declared as the base so that the fallback is written with its type.
        public required CardButton Fallback { get; init; }
    }

    /// <summary>Sends the data as a message.</summary>
    public sealed record Submit(IReadOnlyDictionary<string, string> Data) : CardButton;

    public sealed record OpenUrl(Uri Url) : CardButton;

    /// <summary>Shows what is hidden on the card, and hides it again; the bot is not asked.</summary>
    public sealed record Toggle(IReadOnlyList<string> TargetElements) : CardButton;
}
