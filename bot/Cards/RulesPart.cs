using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>The rules behind a card's statuses: one tap away, so that the card stays short.</summary>
internal static class RulesPart
{
    private const string Id = "rules";

    /// <summary>The button that shows them; none where there is nothing to show.</summary>
    /// <param name="title">"What the rules say", where it is not said.</param>
    public static IReadOnlyList<CardButton> Button(IReadOnlyList<Rule> rules, Reader reader, Saying? title = null) =>
        rules.Count == 0
            ? []
            : [new CardButton.Toggle([Id]) { Title = reader.Say(title ?? BriefCardWords.Rules), Tooltip = reader.Say(BriefCardWords.RulesTip) }];

    /// <summary>What the button shows: the only place of a card where rules stand with their ids.</summary>
    /// <param name="reasons">What the rules found here, before what they say.</param>
    public static IReadOnlyList<CardElement> Hidden(IReadOnlyList<Rule> rules, Reader reader, params IReadOnlyList<Saying> reasons) => rules.Count == 0 ? [] :
    [
        new CardElement.Container(
        [
            .. reasons.Select(r => CardParts.Words(reader.Say(r)) with { Spacing = "Small" }),
            .. rules.Select((rule, i) => CardParts.Subtle(reader.Say(BriefCardWords.Rule.Say(rule.Id, rule.Sentence))) with
            {
                Spacing = "Small",
                Separator = i == 0 && reasons.Count > 0 ? true : null,
            }),
        ])
        {
            Id = Id,
            IsVisible = false,
            Separator = true,
            Spacing = "Medium",
        },
    ];
}
