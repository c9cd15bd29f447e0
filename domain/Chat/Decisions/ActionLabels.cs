using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>What stands on the buttons of an action item, the same on card and page.</summary>
public static class ActionLabels
{
    public static Word Of(ActionMove move) => move switch
    {
        ActionMove.Record => DecisionWords.Record,
        ActionMove.Mend => ActionWords.Mend,
        ActionMove.Withdraw => ActionWords.Withdraw,
        ActionMove.Accept => ActionWords.Accept,
        ActionMove.Decline => ActionWords.Decline,
        ActionMove.Finish => ActionWords.Finish,
        ActionMove.MoveDate => ActionWords.AnotherDate,
        ActionMove.Reopen => ActionWords.Reopen,
        ActionMove.Drop => ActionWords.Drop,
    };

    /// <summary>One of them may go with a note.</summary>
    public static bool TakesNote(IReadOnlyList<ActionMove> moves) =>
        moves.Any(m => m is ActionMove.Decline or ActionMove.Finish or ActionMove.Reopen or ActionMove.Drop);
}
