using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class ActionMovesTests
{
    [Fact]
    public void Only_these_moves_exist()
    {
        var allowed = from state in Enum.GetValues<ActionState>()
                      from move in Enum.GetValues<ActionMove>()
                      let after = ActionMoves.After(state, move)
                      where after is not null
                      select $"{state} {move} {after}";

        Assert.Equal(
            [
                "Proposed Mend Proposed", "Proposed Withdraw Dropped", "Proposed Accept Accepted", "Proposed Decline Declined", "Proposed Finish Done",
                "Proposed MoveDate Proposed", "Proposed Drop Dropped",
                "Accepted Mend Accepted", "Accepted Withdraw Dropped", "Accepted Decline Declined", "Accepted Finish Done", "Accepted MoveDate Accepted",
                "Accepted Drop Dropped",
                "Declined Mend Proposed", "Declined Withdraw Dropped", "Declined Reopen Reopened", "Declined Drop Dropped",
                "Done Reopen Reopened",
                "Reopened Mend Reopened", "Reopened Withdraw Dropped", "Reopened Accept Accepted", "Reopened Decline Declined", "Reopened Finish Done",
                "Reopened MoveDate Reopened", "Reopened Drop Dropped",
                "Dropped Reopen Reopened",
            ],
            allowed);
    }
}
