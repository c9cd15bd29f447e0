using PerfServerless.Bot.Cards.Elements;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Bot.Cards;

/// <summary>The cards of decisions and action items: one is filled in, one shows how it stands, one lists what somebody owes.</summary>
internal static class DecisionCards
{
    private const int MostChoice = 120;

    /// <summary>A choice that stands for none: a client may send an empty one like one that was not made.</summary>
    private const string NoSubject = "-";

    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    public static RenderedCard Render(ChatCard.Decide decide, Reader reader) =>
        CardSize.Fit("decide", decide.Subjects.Count, shown => Form(decide, shown, reader));

    public static RenderedCard Render(ChatCard.Action action, Reader reader) => CardSize.Checked("action", CardParts.Card(
        CardParts.Spoken(reader, action.Title, action.Text),
        [
            CardParts.Title(reader.Say(action.Title)),
            .. CardParts.Optional(action.Remark, reader, CardParts.Remark),
            CardParts.Words(reader.Say(action.Text)) with { Weight = "Bolder" },
            .. action.Facts.Select(f => CardParts.Words(reader.Say(f)) with { IsSubtle = true, Spacing = "Small" }),
            .. action.AsksDate
                ? [Text(CardData.Due, reader.Say(DecisionWords.Due), action.Due, action.Error, TypedLimits.Number, reader)]
                : Array.Empty<CardElement>(),
            .. action.AsksDate || ActionLabels.TakesNote(action.Moves)
                ? [Text(CardData.Reason, reader.Say(ActionWords.NoteLabel), action.Note, action.AsksDate ? null : action.Error, TypedLimits.Text, reader)]
                : Array.Empty<CardElement>(),
            .. CardParts.Optional(action.Error, reader, CardParts.Mistake),
            .. Buttons(action, reader) is { Count: > 0 } buttons ? [new CardElement.ActionSet(buttons) { Spacing = "Medium" }] : Array.Empty<CardElement>(),
        ]));

    public static RenderedCard Render(ChatCard.Actions actions, Reader reader) =>
        CardSize.Fit("actions", actions.Lines.Count, shown => List(actions, shown, reader));

    private static AdaptiveCard List(ChatCard.Actions actions, int shown, Reader reader)
    {
        IReadOnlyList<ActionLine> lines = [.. actions.Lines.Take(shown)];
        return CardParts.Card(
            CardParts.Spoken(reader, actions.Title, null),
            [
                CardParts.Title(reader.Say(actions.Title)),
                .. Part(ActionWords.ListOwed, lines.Where(l => l.IsOwn), reader),
                .. Part(ActionWords.ListAsked, lines.Where(l => !l.IsOwn), reader),
                .. actions.LeftOut + actions.Lines.Count - shown is var more and > 0
                    ? [CardParts.Subtle(reader.Say(ActionWords.More.Say(more)))]
                    : Array.Empty<CardElement>(),
                new CardElement.ChoiceInput(CardData.Decision, reader.Say(ActionWords.Choose), reader.Say(ActionWords.Choose),
                    [.. lines.Select(l => new CardChoice(CardText.Plain(reader.Say(l.Words), MostChoice), l.Key.ToString()))])
                {
                    IsRequired = true,
                    Wrap = true,
                    Value = lines.Count > 0 ? lines[0].Key.ToString() : null,
                    Spacing = "Medium",
                },
                new CardElement.ActionSet([CardParts.Ask(reader.Say(ActionWords.Open), CardVerbNames.Action, Nothing, "positive")]) { Spacing = "Medium" },
            ]);
    }

    private static IEnumerable<CardElement> Part(Word heading, IEnumerable<ActionLine> lines, Reader reader)
    {
        var shown = lines.ToList();
        if (shown.Count == 0) yield break;

        yield return CardParts.Strong(reader.Say(heading)) with { Spacing = "Medium" };
        foreach (var line in shown)
            yield return CardParts.Words(line.IsOverdue ? $"⚠ {reader.Say(line.Words)}" : reader.Say(line.Words)) with
            {
                Spacing = "Small",
                Color = line.IsOverdue ? TextColor.Attention : null,
            };
    }

    private static AdaptiveCard Form(ChatCard.Decide decide, int shown, Reader reader)
    {
        var wish = decide.Wish;
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [CardData.Draft] = wish.Draft };
        if (wish.Mends is { } mends) data[CardData.Decision] = mends.ToString();
        else if (wish.Cycle is { } cycle) data[CardData.Cycle] = cycle.ToString();

        return CardParts.Card(
            CardParts.Spoken(reader, decide.Title, decide.Intro),
            [
                CardParts.Title(reader.Say(decide.Title)),
                CardParts.Words(reader.Say(decide.Intro)),
                .. decide.Cadences.Count > 0
                    ? [Choice(CardData.Cadence, reader.Say(DecisionWords.Cadence), decide.Cadences, wish.Cadence?.Value, required: true, reader)]
                    : Array.Empty<CardElement>(),
                .. CardParts.Optional(decide.CadenceError, reader, CardParts.Mistake),
                Text(CardData.What, reader.Say(DecisionWords.Text), wish.Text, decide.TextError, TypedLimits.Text, reader) with { IsMultiline = true },
                .. CardParts.Optional(decide.TextError, reader, CardParts.Mistake),
                Text(CardData.Name, reader.Say(DecisionWords.Owner), wish.Owner, decide.OwnerError, TypedLimits.Text, reader),
                .. CardParts.Optional(decide.OwnerError, reader, CardParts.Mistake),
                .. decide.Candidates.Count > 0
                    ? [Choice(
                        CardData.Person, reader.Say(DecisionWords.WhichOwner), [.. decide.Candidates.Select(c => new StatementChoice(c.Words, c.Person.Value))],
                        wish.Person?.Value, required: false, reader)]
                    : Array.Empty<CardElement>(),
                Text(CardData.Due, reader.Say(DecisionWords.Due), wish.Due, decide.DueError, TypedLimits.Number, reader),
                .. CardParts.Optional(decide.DueError, reader, CardParts.Mistake),
                .. decide.Subjects.Count > 0
                    ? [Choice(
                        CardData.Subject, reader.Say(DecisionWords.Subject),
                        [new(DecisionWords.NoSubject, NoSubject), .. decide.Subjects.Take(shown), .. decide.Subjects.Skip(shown).Where(s => s.Value == wish.Subject)],
                        wish.Subject ?? NoSubject, required: false, reader)]
                    : Array.Empty<CardElement>(),
                .. decide.Subjects.Any(s => s.Value.StartsWith(DecisionWish.OfKpi, StringComparison.Ordinal))
                    ? [Text(CardData.Target, reader.Say(TargetWords.Label), wish.Target, decide.TargetError, TypedLimits.Target, reader)]
                    : Array.Empty<CardElement>(),
                .. CardParts.Optional(decide.TargetError, reader, CardParts.Mistake),
                new CardElement.ActionSet(
                [
                    CardParts.Ask(reader.Say(wish.Mends is null ? DecisionWords.Record : DecisionWords.Save), CardVerbNames.Decide, data, "positive"),
                    .. wish.Mends is { } known
                        ? [CardParts.Ask(reader.Say(CardWords.Back), CardVerbNames.Action, Of(known, null), inputs: "none")]
                        : Array.Empty<CardButton>(),
                ]) { Spacing = "Medium" },
            ]);
    }

    private static CardElement.TextInput Text(string id, string label, string? value, Saying? error, int most, Reader reader) =>
        new(id, label, error is null ? label : reader.Say(error)) { Value = value, MaxLength = most, IsMultiline = id == CardData.Reason ? true : null };

    private static CardElement.ChoiceInput Choice(
        string id, string label, IReadOnlyList<StatementChoice> choices, string? value, bool required, Reader reader) =>
        new(id, label, label, [.. choices.Select(c => new CardChoice(CardText.Plain(reader.Say(c.Words), MostChoice), c.Value))])
        {
            Value = value,
            IsRequired = required ? true : null,
            Wrap = true,
        };

    private static List<CardButton> Buttons(ChatCard.Action action, Reader reader) => action.AsksDate
        ?
        [
            CardParts.Ask(reader.Say(ActionWords.MoveDate), CardVerbNames.Action, Of(action.Key, ActionMove.MoveDate), "positive"),
            CardParts.Ask(reader.Say(CardWords.Back), CardVerbNames.Action, Of(action.Key, null), inputs: "none"),
        ]
        : [.. action.Moves.Select((m, i) => CardParts.Ask(reader.Say(ActionLabels.Of(m)), CardVerbNames.Action, Of(action.Key, m), i == 0 ? "positive" : null))];

    private static Dictionary<string, string> Of(DecisionKey key, ActionMove? move)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [CardData.Decision] = key.ToString() };
        if (move is { } made) data[CardData.Move] = made.ToString();
        return data;
    }
}
