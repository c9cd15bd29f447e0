using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Absences;

/// <summary>How the bot answers what somebody said of his absence.</summary>
public static class AbsenceAnswers
{
    private static readonly IReadOnlyList<ChatCommand> Next = [ChatCommand.CheckIn, ChatCommand.Help];

    public static ChatCard.Notice Unclear(Saying why) => new(AwayWords.UnclearTitle, why, [ChatCommand.Help]);

    /// <param name="away">What he said, without whom he meant.</param>
    /// <param name="candidates">Whom he may have meant; each is a button that says it.</param>
    public static ChatCard.Notice WhoStandsIn(Absence away, Saying why, IReadOnlyList<Person> candidates) => Unclear(why) with
    {
        Offers = [.. candidates.Select(p => new ChatOffer(PartWords.Verbatim.Say(DelegateChoice.Told(p, candidates)), Said(away with { Delegate = p.Id })))],
    };

    /// <param name="replaced">The absence in whose place it stands; null for none.</param>
    /// <param name="backOn">His first working day after it.</param>
    /// <param name="standsInFor">For whom he himself stands in then.</param>
    /// <param name="onlyUntil">He said until when: some mean the day on which they are back.</param>
    public static ChatCard.Notice Set(Absence absence, Absence? replaced, DateOnly backOn, IReadOnlyList<PersonId> standsInFor, bool onlyUntil) => new(
        AwayWords.SetTitle,
        Sentences.Starting(
            absence.From == absence.Until ? AwayWords.SetDay.Say(absence.From) : AwayWords.Set.Say(absence.From, absence.Until),
            AwayWords.BackOn.Say(backOn),
            absence.Delegate is { } stands ? AwayWords.StandsInFor.Say(stands) : AwayWords.NobodyStandsIn,
            replaced is null ? null : AwayWords.Instead.Say(replaced.From, replaced.Until),
            standsInFor.Count == 0 ? null : AwayWords.Leaves.Say(Part.Of(standsInFor))),
        [ChatCommand.Help])
    {
        Offers =
        [
            new(AwayWords.Undo, replaced is null ? $"cancel absence {Iso(absence.From)}" : Said(replaced)),
            .. onlyUntil && absence.Until > absence.From
                ? [new ChatOffer(AwayWords.ReturnOn.Say(absence.Until), Said(absence with { Until = absence.Until.AddDays(-1) }))]
                : Array.Empty<ChatOffer>(),
        ],
    };

    public static ChatCard.Notice Returned { get; } = new(AwayWords.BackTitle, AwayWords.Returned, Next);

    /// <summary>He will be back on another day than he said before.</summary>
    public static ChatCard.Notice Shortened(Absence absence, DateOnly backOn) => new(
        AwayWords.SetTitle, Sentences.Starting(AwayWords.Set.Say(absence.From, absence.Until), AwayWords.BackOn.Say(backOn)), Next);

    /// <param name="was">What he had said.</param>
    public static ChatCard.Notice Cancelled(Absence was) => new(AwayWords.NotAwayTitle, AwayWords.Cancelled.Say(was.From, was.Until), Next)
    {
        Offers = [new(AwayWords.Undo, Said(was))],
    };

    /// <param name="next">His next absence; null where none is set.</param>
    public static ChatCard.Notice NotAway(Absence? next) => new(
        AwayWords.NotAwayTitle,
        next is null ? AwayWords.NotAway : AwayWords.NotAwayYet.Say(next.From, next.Until),
        Next)
    {
        Offers = next is null ? [] : [new(AwayWords.Undo, $"cancel absence {Iso(next.From)}")],
    };

    /// <summary>As a button says it: understood whatever the reader's language.</summary>
    private static string Said(Absence absence) =>
        $"away {Iso(absence.From)} to {Iso(absence.Until)}{(absence.Delegate is { } stands ? $", @{stands} stands in" : "")}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
