using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>The form on which an owner states another status beside the computed one.</summary>
internal static class StatementCard
{
    public static RenderedCard Render(ChatCard.Statement statement) => CardSize.Fit("statement", statement.Reasons.Count, shown => Build(statement, shown));

    private static AdaptiveCard Build(ChatCard.Statement statement, int reasons)
    {
        var data = CardData.ForRequest(statement.Request);
        return CardParts.Card(
            $"{statement.Title}. {statement.Intro}",
            [
                CardParts.Title(statement.Title),
                CardParts.Words(statement.Intro),
                .. CardParts.Optional(statement.Error, CardParts.Mistake),
                Choice(CardData.Kpi, "Which KPI?", "Choose the KPI it is about.", statement.Kpis, statement.Kpi),
                Choice(CardData.Status, "How does it stand?", "Choose the status you state.", statement.Statuses, statement.Status) with { Style = "expanded" },
                new CardElement.TextInput(CardData.Reason, "Why does the computed status mislead?", "Shorten the reason to 500 characters.")
                {
                    Value = statement.Reason,
                    MaxLength = 500,
                    IsMultiline = true,
                },
                new CardElement.ActionSet(
                [
                    CardParts.Ask("State it", CardVerbNames.State, data, "positive"),
                    .. statement.MayReturn ? [CardParts.Ask("Back", CardVerbNames.Show, data, inputs: "none")] : Array.Empty<CardButton>(),
                    .. RulesPart.Button(statement.Rules, "Why the rules say so"),
                ]) { Spacing = "Medium" },
                .. RulesPart.Hidden(statement.Rules, [.. statement.Reasons.Take(reasons)]),
            ]);
    }

    private static CardElement.ChoiceInput Choice(string id, string label, string error, IReadOnlyList<StatementChoice> choices, string? chosen) =>
        new(id, label, error, [.. choices.Select(c => new CardChoice(CardText.Plain(c.Words, 150), c.Value))])
        {
            Value = chosen,
            IsRequired = true,
            Wrap = true,
            Spacing = "Medium",
        };
}
