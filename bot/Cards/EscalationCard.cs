using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>A manager's people whose numbers are missing, with what he can do about it.</summary>
internal static class EscalationCard
{
    public static RenderedCard Render(ChatCard.Escalation escalation, Reader reader) =>
        CardSize.Fit("escalation", escalation.People.Count, shown => Build(escalation, shown, reader));

    // Those who still wait come first, so that a card that had to be cut still shows what can be done.
    private static AdaptiveCard Build(ChatCard.Escalation escalation, int shown, Reader reader)
    {
        var people = escalation.People.OrderBy(p => Order(p.State)).ToList();

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
        StatusPart.Line(null, Symbol(person.State), reader.Say(StateWords(person)), Colour(person.State)) with { Spacing = "None" },
        .. IsOpen(person) && person.Missing.Count > 0 ? [CardParts.Words(reader.Say(ActionCardWords.Missing.Say(Part.Of(person.Missing)))) with { Spacing = "Small" }] : Array.Empty<CardElement>(),
        .. IsOpen(person) && person.Tried.Count > 0 ? [CardParts.Subtle(reader.Say(ActionCardWords.Tried.Say(string.Join(" · ", person.Tried.Select(reader.Say)))))] : Array.Empty<CardElement>(),
    ])
    {
        Separator = true,
        Spacing = "Medium",
    };

    private static IEnumerable<CardElement> Choices(ChatCard.Escalation escalation, IReadOnlyList<EscalationLine> people, Reader reader)
    {
        var choosable = people.Where(p => p.State is EscalationLineState.Waiting or EscalationLineState.Nudged or EscalationLineState.Excused).ToList();
        if (choosable.Count == 0) return [];

        var waiting = choosable.Any(p => p.State != EscalationLineState.Excused);
        var excused = choosable.Any(p => p.State == EscalationLineState.Excused);
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [CardData.Cycle] = escalation.Cycle.ToString() };

        return
        [
            new CardElement.ChoiceInput(CardData.People, reader.Say(ActionCardWords.People), reader.Say(ActionCardWords.PeopleError),
                [.. choosable.Select(p => new CardChoice(CardText.Plain(reader.Say(p.State == EscalationLineState.Excused ? ActionCardWords.PersonExcused.Say(p.Name) : p.Name), 100), p.Person.Value))])
            {
                Style = "expanded",
                IsMultiSelect = true,
                IsRequired = true,
                Wrap = true,
                Separator = true,
                Spacing = "Medium",
                Value = string.Join(',', choosable.Where(p => p.State != EscalationLineState.Excused).Select(p => p.Person.Value)),
            },
            new CardElement.ActionSet(
            [
                .. waiting ? [CardParts.Ask(reader.Say(ActionCardWords.Nudge), CardVerbNames.Nudge, data, "positive")] : Array.Empty<CardButton>(),
                .. waiting ? [CardParts.Ask(reader.Say(ActionCardWords.Excuse), CardVerbNames.Excuse, data)] : Array.Empty<CardButton>(),
                .. excused ? [CardParts.Ask(reader.Say(ActionCardWords.UndoExcuse), CardVerbNames.Undo, data)] : Array.Empty<CardButton>(),
            ]) { Spacing = "Medium" },
        ];
    }

    // What somebody has answered is missing no more.
    private static bool IsOpen(EscalationLine person) => person.State != EscalationLineState.Answered;

    private static Saying StateWords(EscalationLine person) => person.State switch
    {
        EscalationLineState.Waiting => person.Late!,
        EscalationLineState.Nudged => ActionCardWords.LateAndNudged.Say(person.Late!),
        EscalationLineState.Excused => ActionCardWords.Excused,
        EscalationLineState.Answered => ActionCardWords.Answered,
        EscalationLineState.Closed => ActionCardWords.Closed,
        _ => throw new ArgumentOutOfRangeException(nameof(person), person.State, "unknown state"),
    };

    private static string Symbol(EscalationLineState state) => state switch
    {
        EscalationLineState.Waiting or EscalationLineState.Nudged => "▲",
        EscalationLineState.Answered => "✔",
        _ => "○",
    };

    private static TextColor Colour(EscalationLineState state) => state switch
    {
        EscalationLineState.Waiting or EscalationLineState.Nudged => TextColor.Warning,
        EscalationLineState.Answered => TextColor.Good,
        _ => TextColor.Default,
    };

    private static int Order(EscalationLineState state) => state switch
    {
        EscalationLineState.Waiting or EscalationLineState.Nudged => 0,
        EscalationLineState.Excused => 1,
        _ => 2,
    };
}
