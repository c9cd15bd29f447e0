using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>What somebody reads after he pressed on an action item's card.</summary>
public static class ActionRemarks
{
    /// <param name="after">As it stands after the move.</param>
    public static Saying Of(ActionMove move, Decision after) => move switch
    {
        ActionMove.Record => DecisionWords.Recorded,
        ActionMove.Mend => DecisionWords.Mended,
        ActionMove.Withdraw => DecisionWords.Withdrawn,
        ActionMove.Accept => ActionWords.Accepted,
        ActionMove.Decline => ActionWords.Declined,
        ActionMove.Finish => ActionWords.Finished,
        ActionMove.MoveDate => ActionWords.Moved.Say(after.Action!.DueOn),
        ActionMove.Reopen => ActionWords.Reopened.Say(after.Action!.Owner),
        ActionMove.Drop => ActionWords.Dropped,
    };

    /// <summary>After it was written down.</summary>
    public static Saying Recorded(Decision decision, bool isNextMeeting) => Sentences.Starting(
        decision.Action is { Owner: var owner } && owner != decision.By ? DecisionWords.RecordedAsked.Say(owner) : DecisionWords.Recorded,
        isNextMeeting ? DecisionWords.NextMeeting.Say() : null,
        decision.Target is { IsOpen: true, To: var to } ? TargetWords.RecordedWaits.Say(to) : null);

    /// <summary>After it was put right.</summary>
    public static Saying Mended(Decision before, Decision after) => Sentences.Starting(
        DecisionWords.Mended,
        after.Target is { IsOpen: true } target && target.Proposal != before.Target?.Proposal ? TargetWords.RecordedWaits.Say(target.To) : null);

    /// <returns>What is wrong with the note of a move and how to mend it; null where nothing is.</returns>
    /// <param name="note">As it was typed, cleaned.</param>
    public static Saying? Mistake(ActionMove move, string note) =>
        note.Length > TypedLimits.Text ? ActionWords.NoteTooLong.Say(note.Length, TypedLimits.Text)
        : note.Length > 0 ? null
        : move switch
        {
            ActionMove.Decline => ActionWords.DeclineWhy.Say(),
            ActionMove.Reopen => ActionWords.ReopenWhy.Say(),
            ActionMove.Record or ActionMove.Mend or ActionMove.Withdraw or ActionMove.Accept or ActionMove.Finish or ActionMove.MoveDate or ActionMove.Drop => null,
        };
}
