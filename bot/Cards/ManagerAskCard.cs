using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>Asks a manager for what an act of his needs to be told.</summary>
internal static class ManagerAskCard
{
    public static AdaptiveCard Build(ChatCard.Escalation escalation, ManagerAsk ask, Reader reader)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CardData.Cycle] = escalation.Cycle.ToString(),
            [CardData.People] = string.Join(',', ask.People),
            [CardData.Act] = ask.Act.ToString(),
        };
        return CardParts.Card(
            CardParts.Spoken(reader, escalation.Title, ask.Intro),
            [
                CardParts.Title(reader.Say(escalation.Title)),
                CardParts.Words(reader.Say(ask.Intro)),
                .. CardParts.Optional(ask.Error, reader, CardParts.Mistake),
                ask.AsksDays
                    ? new CardElement.TextInput(CardData.Days, reader.Say(LadderWords.Days), reader.Say(LadderWords.DaysNeeded.Say(Domain.Reviews.Escalations.ManagerOrder.MostDays)))
                    {
                        Value = ask.Days,
                        MaxLength = TypedLimits.Number,
                    }
                    : new CardElement.TextInput(CardData.Reason, reader.Say(LadderWords.Reason), reader.Say(LadderWords.ReasonNeeded))
                    {
                        Value = ask.Reason,
                        MaxLength = TypedLimits.Text,
                        IsMultiline = true,
                    },
                new CardElement.ActionSet(
                [
                    CardParts.Ask(reader.Say(ask.AsksDays ? LadderWords.Extend : ActionCardWords.Excuse), CardVerbNames.Order, data, "positive"),
                    CardParts.Ask(
                        reader.Say(CardWords.Back), CardVerbNames.Manage,
                        new Dictionary<string, string>(StringComparer.Ordinal) { [CardData.Cycle] = escalation.Cycle.ToString() }, inputs: "none"),
                ]) { Spacing = "Medium" },
            ]);
    }
}
