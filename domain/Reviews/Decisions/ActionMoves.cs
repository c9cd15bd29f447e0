namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>The states of an action item and the moves between them: the one table.</summary>
public static class ActionMoves
{
    /// <returns>The state after the move; null where the move is not allowed, or changes nothing.</returns>
    public static ActionState? After(ActionState state, ActionMove move) => (state, move) switch
    {
        (ActionState.Proposed, ActionMove.Accept) => ActionState.Accepted,
        (ActionState.Proposed, ActionMove.Mend or ActionMove.MoveDate) => ActionState.Proposed,
        (ActionState.Accepted, ActionMove.Mend or ActionMove.MoveDate) => ActionState.Accepted,
        (ActionState.Reopened, ActionMove.Accept) => ActionState.Accepted,
        (ActionState.Reopened, ActionMove.Mend or ActionMove.MoveDate) => ActionState.Reopened,

        // He may find out later that he cannot do it.
        (ActionState.Proposed or ActionState.Accepted or ActionState.Reopened, ActionMove.Decline) => ActionState.Declined,
        (ActionState.Proposed or ActionState.Accepted or ActionState.Reopened, ActionMove.Finish) => ActionState.Done,

        // Put right, it is asked anew.
        (ActionState.Declined, ActionMove.Mend) => ActionState.Proposed,
        (ActionState.Declined or ActionState.Done or ActionState.Dropped, ActionMove.Reopen) => ActionState.Reopened,
        (ActionState.Proposed or ActionState.Accepted or ActionState.Reopened or ActionState.Declined, ActionMove.Drop or ActionMove.Withdraw) =>
            ActionState.Dropped,
        _ => null,
    };

    /// <summary>Somebody still owes it.</summary>
    public static bool IsOpen(ActionState state) => state is ActionState.Proposed or ActionState.Accepted or ActionState.Reopened;
}
