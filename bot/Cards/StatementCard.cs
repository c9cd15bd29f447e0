using PerfServerless.Bot.Cards.Elements;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>The form on which an owner states another status beside the computed one.</summary>
internal static class StatementCard
{
    public static RenderedCard Render(ChatCard.Statement statement, Reader reader) =>
        CardSize.Fit("statement", statement.Reasons.Count, shown => Build(statement, shown, reader));

    private static AdaptiveCard Build(ChatCard.Statement statement, int reasons, Reader reader)
    {
        var request = statement.Request;
        var rules = RuleBook.Of(statement.Rules);
        return CardParts.Card(
            CardParts.Spoken(reader, statement.Title, statement.Intro),
            [
                CardParts.Title(reader.Say(statement.Title)),
                CardParts.Words(reader.Say(statement.Intro)),
                .. CardParts.Optional(statement.Error, reader, CardParts.Mistake),
                Choice(CardData.Kpi, ActionCardWords.Kpi, ActionCardWords.KpiError, statement.Kpis, statement.Kpi, reader),
                Choice(CardData.Status, ActionCardWords.Status, ActionCardWords.StatusError, statement.Statuses, statement.Status, reader) with
                {
                    Style = "expanded",
                },
                new CardElement.TextInput(CardData.Reason, reader.Say(ActionCardWords.Reason), reader.Say(ActionCardWords.ReasonError))
                {
                    Value = statement.Reason,
                    MaxLength = TypedLimits.Text,
                    IsMultiline = true,
                },
                new CardElement.ActionSet(
                [
                    CardParts.Ask(reader.Say(ActionCardWords.StateIt), CardVerbNames.State, CardData.ForRequest(request), "positive"),
                    .. statement.MayReturn ? [Back(request, reader)] : Array.Empty<CardButton>(),
                    .. RulesPart.Button(rules, reader, ActionCardWords.WhyTheRulesSaySo),
                ]) { Spacing = "Medium" },
                .. RulesPart.Hidden(rules, reader, [.. statement.Reasons.Take(reasons)]),
            ]);
    }

    private static CardButton Back(RequestKey request, Reader reader) => CardParts.Ask(
        reader.Say(CardWords.Back), CardVerbNames.Show, CardData.ForDesk(new DeskKey(request.Cycle.Tenant, request.Person)), inputs: "none");

    private static CardElement.ChoiceInput Choice(
        string id, Saying label, Saying error, IReadOnlyList<StatementChoice> choices, string? chosen, Reader reader) =>
        new(id, reader.Say(label), reader.Say(error), [.. choices.Select(c => new CardChoice(CardText.Plain(reader.Say(c.Words), 150), c.Value))])
        {
            Value = chosen,
            IsRequired = true,
            Wrap = true,
            Spacing = "Medium",
        };
}
