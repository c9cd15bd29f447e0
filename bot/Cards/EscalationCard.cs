using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>A manager's people whose numbers are missing, with what he can do about it.</summary>
internal static class EscalationCard
{
    private const int MostNames = 8;

    public static RenderedCard Render(ChatCard.Escalation escalation) =>
        CardSize.Fit("escalation", escalation.People.Count, shown => Build(escalation, shown));

    // Those who still wait come first, so that a card that had to be cut still shows what can be done.
    private static AdaptiveCard Build(ChatCard.Escalation escalation, int shown)
    {
        var people = escalation.People.OrderBy(p => Order(p.State)).ToList();

        return CardParts.Card(
            $"{escalation.Title}. {escalation.Intro}",
            [
                CardParts.Title(escalation.Title),
                .. CardParts.Optional(escalation.Remark, CardParts.Remark),
                .. CardParts.Optional(escalation.Intro, CardParts.Words),
                .. people.Take(shown).Select(Person),
                .. shown < people.Count ? [CardParts.Subtle($"and {people.Count - shown} more people")] : Array.Empty<CardElement>(),
                .. Choices(escalation, people),
            ]);
    }

    private static CardElement.Container Person(EscalationLine person) => new(
    [
        CardParts.Strong(person.Name),
        StatusWords.Line(null, Symbol(person.State), StateWords(person), Colour(person.State)) with { Spacing = "None" },
        .. IsOpen(person) && person.Missing.Count > 0 ? [CardParts.Words(Names(person.Missing)) with { Spacing = "Small" }] : Array.Empty<CardElement>(),
        .. CardParts.Optional(IsOpen(person) ? person.Tried : null, tried => CardParts.Subtle($"Tried: {tried}")),
    ])
    {
        Separator = true,
        Spacing = "Medium",
    };

    private static IEnumerable<CardElement> Choices(ChatCard.Escalation escalation, IReadOnlyList<EscalationLine> people)
    {
        var choosable = people.Where(p => p.State is EscalationLineState.Waiting or EscalationLineState.Nudged or EscalationLineState.Excused).ToList();
        if (choosable.Count == 0) return [];

        var waiting = choosable.Any(p => p.State != EscalationLineState.Excused);
        var excused = choosable.Any(p => p.State == EscalationLineState.Excused);
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [CardData.Cycle] = escalation.Cycle.ToString() };

        return
        [
            new CardElement.ChoiceInput(CardData.People, "People to nudge or excuse", "Choose at least one person.",
                [.. choosable.Select(p => new CardChoice(CardText.Plain(p.State == EscalationLineState.Excused ? $"{p.Name} (excused)" : p.Name, 100), p.Person.Value))])
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
                .. waiting ? [CardParts.Ask("Nudge", CardVerbNames.Nudge, data, "positive")] : Array.Empty<CardButton>(),
                .. waiting ? [CardParts.Ask("Excuse this cycle", CardVerbNames.Excuse, data)] : Array.Empty<CardButton>(),
                .. excused ? [CardParts.Ask("Undo excuse", CardVerbNames.Undo, data)] : Array.Empty<CardButton>(),
            ]) { Spacing = "Medium" },
        ];
    }

    // What somebody has answered is missing no more.
    private static bool IsOpen(EscalationLine person) => person.State != EscalationLineState.Answered;

    private static string StateWords(EscalationLine person) => person.State switch
    {
        EscalationLineState.Waiting => person.Late,
        EscalationLineState.Nudged => $"{person.Late} · nudged",
        EscalationLineState.Excused => "Excused this cycle",
        EscalationLineState.Answered => "Answered",
        EscalationLineState.Closed => "The cycle is closed",
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

    private static string Names(IReadOnlyList<string> missing) =>
        $"Missing: {string.Join(", ", missing.Take(MostNames))}{(missing.Count > MostNames ? $" and {missing.Count - MostNames} more" : "")}";
}
