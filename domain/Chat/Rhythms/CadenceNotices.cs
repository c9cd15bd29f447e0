using PerfServerless.Domain.Edits;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Rhythms;

/// <summary>What the bot says of cadences.</summary>
public static class CadenceNotices
{
    /// <param name="wish">What was wished of it.</param>
    public static ChatCard.Notice Changed(CadenceEdit.Done done, CadenceTalk.Wish wish) => new(CadenceCommandWords.ChangedTitle, done.Told, [])
    {
        Offers = Next(wish, done.Closes),
    };

    // A button says its words in English, which is understood whatever the reader's language.
    private static IReadOnlyList<ChatOffer> Next(CadenceTalk.Wish wish, bool closes) => (wish.Wanted, closes) switch
    {
        (CadenceWish.Undo, _) => [],
        (CadenceWish.Skip, true) => [new(CadenceCommandWords.RunAgain, $"run {wish.Cadence.Id} now")],
        (_, true) => [new(CadenceCommandWords.GoOn, $"resume {wish.Cadence.Id}")],
        (_, false) => [new(AwayWords.Undo, $"undo {wish.Cadence.Id}")],
    };

    public static ChatCard.Notice Refused(Saying why) => new(CadenceCommandWords.RefusedTitle, why, []);

    /// <summary>Whoever says "undo" may mean something else that he said: where there is no change of the cadence, he is told how that goes.</summary>
    public static ChatCard.Notice Refused(Saying why, CadenceTalk.Wish wish) =>
        Refused(wish.Wanted is CadenceWish.Undo ? Sentences.Paragraphs(why, CadenceCommandWords.UndoOnCard) : why);

    public static ChatCard.Notice NotYours(Cadence cadence) => Refused(CadenceCommandWords.NotYours.Say(cadence.Owner, cadence.Name));

    public static ChatCard.Notice All(Scorecard scorecard, DateTimeOffset now) => new(
        CadenceCommandWords.Title,
        scorecard.Cadences.Count == 0
            ? CadenceCommandWords.None
            : Sentences.Paragraphs([.. scorecard.Cadences.Select(c => Line(c, scorecard.Organisation, now))]),
        []);

    private static Saying Line(Cadence cadence, Organisation organisation, DateTimeOffset now) => cadence.State switch
    {
        CadenceState.Paused => CadenceCommandWords.LinePaused.Say(cadence.Name, cadence.Id.Value),
        CadenceState.Ended => CadenceCommandWords.LineEnded.Say(cadence.Name, cadence.Id.Value),
        null => CadenceCommandWords.Line.Say(
            cadence.Name,
            cadence.Id.Value,
            CyclePlanner.ExtrasAfter(cadence, organisation, now).Append(CyclePlanner.Next(cadence, organisation, now)).Min(p => p.Times.MeetingAt)),
    };
}
