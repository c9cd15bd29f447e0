using System.Text.Json.Serialization;
using PerfServerless.Bot.Cards.Charts;
using PerfServerless.Bot.Cards.Elements;

namespace PerfServerless.Bot.Cards;

/// <summary>The elements of Adaptive Cards 1.5 that our cards use, and the chart that Teams adds to them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(LineChart), "Chart.Line")]
internal abstract record CardElement
{
    private CardElement() { }

    /// <summary>The distance to the element above: <c>none</c>, <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public string? Spacing { get; init; }

    /// <summary>A line above the element.</summary>
    public bool? Separator { get; init; }

    /// <summary>A text. Clients read Markdown in it, so words that are not ours pass <see cref="CardText.Escape"/> first.</summary>
    public sealed record TextBlock(string Text) : CardElement
    {
        public bool Wrap => true;
        public string? Weight { get; init; }
        public string? Size { get; init; }
        public TextColor? Color { get; init; }
        public bool? IsSubtle { get; init; }

        /// <summary><c>heading</c> where screen readers should announce one.</summary>
        public string? Style { get; init; }
    }

    /// <summary>Runs of plain text: no client reads Markdown in them.</summary>
    public sealed record RichTextBlock(IReadOnlyList<CardRun> Inlines) : CardElement;

    public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
    {
        /// <summary>By which a button shows and hides it.</summary>
        public string? Id { get; init; }

        /// <summary>False where it is hidden until a button shows it.</summary>
        public bool? IsVisible { get; init; }

        public string? Style { get; init; }
    }

    /// <summary>A text to type. Label and error message are plain text in every client.</summary>
    public sealed record TextInput(string Id, string Label, string ErrorMessage) : CardElement
    {
        public string? Value { get; init; }
        public string? Placeholder { get; init; }
        public required int MaxLength { get; init; }
        public bool? IsMultiline { get; init; }
    }

    /// <summary>A choice among a few. Titles are plain text in every client.</summary>
    public sealed record ChoiceInput(string Id, string Label, string ErrorMessage, IReadOnlyList<CardChoice> Choices) : CardElement
    {
        public string? Value { get; init; }
        public string? Placeholder { get; init; }

        /// <summary><c>compact</c> or <c>expanded</c>.</summary>
        public string Style { get; init; } = "compact";

        public bool? IsMultiSelect { get; init; }
        public bool? IsRequired { get; init; }
        public bool? Wrap { get; init; }
    }

    public sealed record ActionSet(IReadOnlyList<CardButton> Actions) : CardElement;

    /// <summary>Lines over days. Teams on a computer draws it; a client that knows no charts takes the fallback.</summary>
    public sealed record LineChart(string Title, IReadOnlyList<ChartSeries> Data) : CardElement
    {
        // Declared as the base so that the fallback is written with its type.
        public required CardElement Fallback { get; init; }
    }
}
