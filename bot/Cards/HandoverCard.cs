using System.Diagnostics;
using PerfServerless.Bot.Cards.Elements;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>A manager chooses KPIs of his people, and who is to own them or why they are no longer tracked.</summary>
internal static class HandoverCard
{
    public static RenderedCard Render(ChatCard.Handover handover, Reader reader) =>
        CardSize.Fit("handover", handover.Kpis.Count, shown => Build(handover, shown, reader));

    private static AdaptiveCard Build(ChatCard.Handover handover, int shown, Reader reader) => CardParts.Card(
        CardParts.Spoken(reader, handover.Title, handover.Intro),
        [
            CardParts.Title(reader.Say(handover.Title)),
            .. CardParts.Optional(handover.Remark, reader, CardParts.Remark),
            CardParts.Words(reader.Say(handover.Intro)),
            .. CardParts.Optional(handover.Error, reader, CardParts.Mistake),
            new CardElement.ChoiceInput(CardData.Kpis, reader.Say(ProposalWords.Kpis), reader.Say(ProposalWords.KpisNeeded),
                [.. handover.Kpis.Take(shown).Select(k => new CardChoice(CardText.Plain(reader.Say(k.Words), 120), k.Kpi.Value))])
            {
                Style = "expanded",
                IsMultiSelect = true,
                IsRequired = true,
                Wrap = true,
                Spacing = "Medium",
                Value = string.Join(',', handover.Kpis.Take(shown).Where(k => k.Chosen).Select(k => k.Kpi.Value)),
            },
            .. shown < handover.Kpis.Count
                ? [CardParts.Subtle(reader.Say(ProposalWords.MoreKpis.Say(handover.Kpis.Count - shown)))]
                : Array.Empty<CardElement>(),
            Input(handover, reader),
            new CardElement.ActionSet([.. Buttons(handover, reader)]) { Spacing = "Medium" },
        ]);

    private static CardElement Input(ChatCard.Handover handover, Reader reader) => handover.Kind switch
    {
        ProposalKind.NoLongerTracked => new CardElement.TextInput(CardData.Reason, reader.Say(LadderWords.Reason), reader.Say(LadderWords.ReasonNeeded))
        {
            Value = handover.Reason,
            MaxLength = TypedLimits.Text,
            IsMultiline = true,
        },
        ProposalKind.Recalibrate => throw Elsewhere(),
        ProposalKind.Reassign when handover.Candidates.Count > 0 => new CardElement.ChoiceInput(
            CardData.Person, reader.Say(ProposalWords.WhichOne), reader.Say(ProposalWords.WhichOne),
            [.. handover.Candidates.Select(c => new CardChoice(CardText.Plain(reader.Say(c.Words), 120), c.Person.Value))])
        {
            IsRequired = true,
            Wrap = true,
        },
        ProposalKind.Reassign => new CardElement.TextInput(CardData.Name, reader.Say(ProposalWords.NewOwner), reader.Say(ProposalWords.NameNeeded))
        {
            Value = handover.Name,
            MaxLength = TypedLimits.Text,
        },
    };

    /// <summary>No manager disposes of a target: a decision changes it.</summary>
    private static UnreachableException Elsewhere() => new("A target is proposed by a decision.");

    private static IEnumerable<CardButton> Buttons(ChatCard.Handover handover, Reader reader)
    {
        var title = reader.Say(handover.Kind switch
        {
            ProposalKind.Reassign => ProposalWords.Reassign,
            ProposalKind.NoLongerTracked => ProposalWords.NoLongerTracked,
            ProposalKind.Recalibrate => throw Elsewhere(),
        });
        if (handover.Source.Cycle is not { } cycle)
        {
            yield return CardParts.Ask(title, CardVerbNames.HandOver, Left(handover.Source.People[0]), "positive");
            yield break;
        }

        yield return CardParts.Ask(
            title,
            CardVerbNames.Order,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [CardData.Cycle] = cycle.ToString(),
                [CardData.People] = string.Join(',', handover.Source.People),
                [CardData.Act] = handover.Kind switch
                {
                    ProposalKind.Reassign => nameof(ManagerAct.Reassign),
                    ProposalKind.NoLongerTracked => nameof(ManagerAct.NoLongerTracked),
                    ProposalKind.Recalibrate => throw Elsewhere(),
                },
            },
            "positive");
        yield return CardParts.Ask(
            reader.Say(CardWords.Back), CardVerbNames.Manage,
            new Dictionary<string, string>(StringComparer.Ordinal) { [CardData.Cycle] = cycle.ToString() }, inputs: "none");
    }

    private static Dictionary<string, string> Left(PersonId left) => new(StringComparer.Ordinal) { [CardData.Left] = left.Value };
}
