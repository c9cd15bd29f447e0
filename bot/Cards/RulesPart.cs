using PerfServerless.Domain.Rules;

namespace PerfServerless.Bot.Cards;

/// <summary>The rules behind a card's statuses: one tap away, so that the card stays short.</summary>
internal static class RulesPart
{
    private const string Id = "rules";

    /// <summary>The button that shows them; none where there is nothing to show.</summary>
    public static IReadOnlyList<CardButton> Button(IReadOnlyList<Rule> rules, string title = "What the rules say") =>
        rules.Count == 0 ? [] : [new CardButton.Toggle([Id]) { Title = title, Tooltip = "Shows the rules that this card names, and hides them again" }];

    /// <summary>What the button shows.</summary>
    /// <param name="reasons">What the rules found here, before what they say.</param>
    public static IReadOnlyList<CardElement> Hidden(IReadOnlyList<Rule> rules, params IReadOnlyList<string> reasons) => rules.Count == 0 ? [] :
    [
        new CardElement.Container(
        [
            .. reasons.Select(r => CardParts.Words(r) with { Spacing = "Small" }),
            .. rules.Select((rule, i) => CardParts.Subtle($"{rule.Id}: {PerfServerless.Domain.Words.BridgeText.English(rule.Sentence)}") with { Spacing = "Small", Separator = i == 0 && reasons.Count > 0 ? true : null }), // bridge
        ])
        {
            Id = Id,
            IsVisible = false,
            Separator = true,
            Spacing = "Medium",
        },
    ];
}
