using PerfServerless.Bot.Cards.Elements;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>A manager's people whose numbers are missing, with what he can do about it.</summary>
internal static class EscalationCard
{
    public static RenderedCard Render(ChatCard.Escalation escalation, Reader reader) =>
        escalation.Ask is { } ask
            ? CardSize.Checked("escalation", ManagerAskCard.Build(escalation, ask, reader))
            : CardSize.Fit("escalation", escalation.People.Count, shown => Build(escalation, shown, reader));

    private static AdaptiveCard Build(ChatCard.Escalation escalation, int shown, Reader reader)
    {
        var people = escalation.People.OrderBy(p => p.Order).ToList();

        return CardParts.Card(
            CardParts.Spoken(reader, escalation.Title, escalation.Intro),
            [
                CardParts.Title(reader.Say(escalation.Title)),
                .. CardParts.Optional(escalation.Remark, reader, CardParts.Remark),
                CardParts.Words(reader.Say(escalation.Intro)),
                .. people.Take(shown).Select(p => Person(p, reader)),
                .. shown < people.Count ? [CardParts.Subtle(reader.Say(ActionCardWords.MorePeople.Say(people.Count - shown)))] : Array.Empty<CardElement>(),
                .. Choices(escalation, people, reader),
            ]);
    }

    private static CardElement.Container Person(EscalationLine person, Reader reader) => new(
    [
        CardParts.Strong(reader.Say(person.Name)),
        StatusPart.Line(null, Symbol(person.State), reader.Say(person.Standing()), Colour(person.State)) with { Spacing = "None" },
        .. person.IsMissing && person.Missing.Count > 0
            ? [CardParts.Words(reader.Say(ActionCardWords.Missing.Say(Part.Of(person.Missing)))) with { Spacing = "Small" }]
            : Array.Empty<CardElement>(),
        .. person.IsMissing && person.Tried.Count > 0
            ? [CardParts.Subtle(reader.Say(ActionCardWords.Tried.Say(string.Join(" · ", person.Tried.Select(reader.Say)))))]
            : Array.Empty<CardElement>(),
    ])
    {
        Separator = true,
        Spacing = "Medium",
    };

    private static IEnumerable<CardElement> Choices(ChatCard.Escalation escalation, IReadOnlyList<EscalationLine> people, Reader reader)
    {
        var choosable = people.Where(p => p.IsChoosable).ToList();
        if (choosable.Count == 0) return [];

        var waiting = choosable.Any(p => p.State != EscalationLineState.Excused);
        var excused = choosable.Any(p => p.State == EscalationLineState.Excused);
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [CardData.Cycle] = escalation.Cycle.ToString() };

        return
        [
            new CardElement.ChoiceInput(CardData.People, reader.Say(ActionCardWords.People), reader.Say(ActionCardWords.PeopleError),
                [.. choosable.Select(p => Choice(p, reader))])
            {
                Style = "expanded",
                IsMultiSelect = true,
                IsRequired = true,
                Wrap = true,
                Separator = true,
                Spacing = "Medium",
                Value = string.Join(',', choosable.Where(p => p.State != EscalationLineState.Excused).Select(p => p.Person.Value)),
            },
            .. waiting
                ?
                [
                    new CardElement.ChoiceInput(CardData.Act, reader.Say(LadderWords.WhatElse), reader.Say(LadderWords.ChooseWhat),
                    [
                        new(reader.Say(LadderWords.Extend), nameof(ManagerAct.Extend)), new(reader.Say(LadderWords.OnBehalf), nameof(ManagerAct.OnBehalf)),
                        new(reader.Say(ProposalWords.Reassign), nameof(ManagerAct.Reassign)),
                        new(reader.Say(ProposalWords.NoLongerTracked), nameof(ManagerAct.NoLongerTracked)),
                    ]) { Placeholder = reader.Say(LadderWords.ChooseWhat) },
                ]
                : Array.Empty<CardElement>(),
            new CardElement.ActionSet(
            [
                .. escalation.MayAcknowledge
                    ? [CardParts.Ask(reader.Say(LadderWords.TakeCare), CardVerbNames.Take, data, inputs: "none")]
                    : Array.Empty<CardButton>(),
                .. waiting ? [CardParts.Ask(reader.Say(ActionCardWords.Nudge), CardVerbNames.Nudge, data, "positive")] : Array.Empty<CardButton>(),
                .. waiting ? [CardParts.Ask(reader.Say(ActionCardWords.Excuse), CardVerbNames.Excuse, data)] : Array.Empty<CardButton>(),
                .. waiting ? [CardParts.Ask(reader.Say(LadderWords.GoOn), CardVerbNames.Manage, data)] : Array.Empty<CardButton>(),
                .. excused ? [CardParts.Ask(reader.Say(ActionCardWords.UndoExcuse), CardVerbNames.Undo, data)] : Array.Empty<CardButton>(),
            ]) { Spacing = "Medium" },
        ];
    }

    private static CardChoice Choice(EscalationLine person, Reader reader)
    {
        var name = person.State == EscalationLineState.Excused ? ActionCardWords.PersonExcused.Say(person.Name) : person.Name;
        return new(CardText.Plain(reader.Say(name), 100), person.Person.Value);
    }

    private static string Symbol(EscalationLineState state) => state switch
    {
        EscalationLineState.Waiting or EscalationLineState.Nudged => "▲",
        EscalationLineState.Answered => "✔",
        EscalationLineState.Excused or EscalationLineState.Released or EscalationLineState.Closed => "○",
    };

    private static TextColor Colour(EscalationLineState state) => state switch
    {
        EscalationLineState.Waiting or EscalationLineState.Nudged => TextColor.Warning,
        EscalationLineState.Answered => TextColor.Good,
        EscalationLineState.Excused or EscalationLineState.Released or EscalationLineState.Closed => TextColor.Default,
    };
}
