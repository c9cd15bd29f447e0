namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>The states of a request and the moves between them: the one table.</summary>
internal static class RequestMoves
{
    /// <returns>The state after the move; null where the move changes nothing and is not allowed.</returns>
    public static RequestState? After(RequestState state, RequestMove move) => (state, move) switch
    {
        (RequestState.Open, RequestMove.AnswerAll) => RequestState.Complete,
        (RequestState.Open, RequestMove.Excuse) => RequestState.Excused,
        (RequestState.Open, RequestMove.Nudge) => RequestState.Open,
        (RequestState.Open, RequestMove.Close) => RequestState.Closed,

        // Corrections leave a complete request complete.
        (RequestState.Complete, RequestMove.AnswerAll) => RequestState.Complete,

        // Who gives everything although he was let off has given it.
        (RequestState.Excused, RequestMove.AnswerAll) => RequestState.Complete,
        (RequestState.Excused, RequestMove.UndoExcuse) => RequestState.Open,
        _ => null,
    };

    /// <summary>Nothing is asked or sent for such a request any more, and no manager can change that.</summary>
    public static bool IsFinal(RequestState state) => state is RequestState.Complete or RequestState.Closed;
}
