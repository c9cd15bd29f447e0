using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Bot.Verbs;

/// <summary>Reads what the cards of decisions carry. Nothing of it is trusted; what is unreadable is null.</summary>
internal static class DecisionData
{
    /// <summary>A decision as it was typed; null where the card names none of this organisation.</summary>
    public static DecisionWish? Wish(CardAction action)
    {
        var (mends, cycle) = (Text(action, CardData.Decision), Text(action, CardData.Cycle));
        if (mends is not null && Key(action) is null) return null;
        if (cycle is not null && CardDataReader.Cycle(action) is null) return null;

        var draft = Text(action, CardData.Draft);
        return new(draft is not null && Code.IsValid(draft, DecisionKey.MaxId) ? draft : ShortHash.Of(action.ActivityId))
        {
            Mends = Key(action),
            Cycle = CardDataReader.Cycle(action),
            Cadence = Code.TryRead<CadenceId>(Text(action, CardData.Cadence), out var cadence) ? cadence : null,
            Text = Text(action, CardData.What),
            Owner = Text(action, CardData.Name),
            Person = Code.TryRead<PersonId>(Text(action, CardData.Person), out var person) ? person : null,
            Due = Text(action, CardData.Due),
            Subject = Text(action, CardData.Subject),
            // A client may leave an empty input out: the card has one.
            Target = Text(action, CardData.Target) ?? "",
            // A form names its draft; a button of a brief asks for the form.
            Filled = draft is not null,
        };
    }

    /// <summary>A press on a decision's card; null where the card names none of this organisation.</summary>
    public static ActionPress? Press(CardAction action) => Key(action) is { } key
        ? new(key, Move(Text(action, CardData.Move)), action.ActivityId) { Note = Text(action, CardData.Reason), Due = Text(action, CardData.Due) }
        : null;

    private static DecisionKey? Key(CardAction action) =>
        DecisionKey.TryParse(CardDataReader.Text(action.Data, CardData.Decision)) is { } key && key.Cycle.Tenant == action.Tenant ? key : null;

    // A move that is not among those of our cards is none.
    private static ActionMove? Move(string? name) => Enum.TryParse<ActionMove>(name, out var move) && Enum.GetName(move) == name ? move : null;

    private static string? Text(CardAction action, string name) =>
        CardDataReader.Text(action.Data, name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
