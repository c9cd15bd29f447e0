using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class RequestMovesTests
{
    private static readonly DateTimeOffset Now = Planned.Times.EscalateAt;

    private static CheckInRequest Request(RequestState state = RequestState.Open) => new()
    {
        Key = new(ThisCycle, Ole), Owed = [new(new("a"), "2026-W22"), new(new("b"), "2026-W22", "known")], OpenedAt = Planned.Times.OpensAt, State = state,
    };

    [Fact]
    public void Only_these_moves_exist()
    {
        var moves = from state in Enum.GetValues<RequestState>()
                    from move in Enum.GetValues<RequestMove>()
                    let after = RequestMoves.After(state, move)
                    where after is not null
                    select $"{state} {move} {after}";

        Assert.Equal(
            [
                "Open AnswerAll Complete", "Open Excuse Excused", "Open Nudge Open", "Open Close Closed", "Complete AnswerAll Complete",
                "Excused AnswerAll Complete", "Excused UndoExcuse Open",
            ],
            moves);
    }

    [Fact]
    public void An_excuse_remembers_who_gave_it_and_its_undoing_asks_again_in_his_name()
    {
        var excused = Request().Excuse(Mona, Now)!;
        Assert.Equal((RequestState.Excused, Mona, Now), (excused.State, excused.ExcusedBy, excused.CompletedAt));

        var undone = excused.UndoExcuse(Mona, Now)!;
        Assert.Equal((RequestState.Open, null, null, Mona), (undone.State, undone.ExcusedBy, undone.CompletedAt, Assert.Single(undone.Nudges).By));
    }

    [Theory]
    [InlineData(RequestState.Complete)]
    [InlineData(RequestState.Closed)]
    public void What_is_over_takes_no_act_of_a_manager(RequestState state)
    {
        var request = Request(state);

        Assert.Null(request.Excuse(Mona, Now));
        Assert.Null(request.UndoExcuse(Mona, Now));
        Assert.Null(request.Nudge(Mona, Now));
        Assert.Null(request.Close(Now));
    }

    [Fact]
    public void The_last_answer_completes_and_a_correction_leaves_the_moment_as_it_was()
    {
        var complete = Request().Answered(Given("a", "x"), Now);
        Assert.Equal((RequestState.Complete, Now), (complete.State, complete.CompletedAt));

        var corrected = complete.Answered(Given("a", "y"), Now.AddHours(1));
        Assert.Equal((RequestState.Complete, Now, "y"), (corrected.State, corrected.CompletedAt, corrected.Owed[0].ActualId));
        Assert.Same(corrected, corrected.Answered(Given("a", "y"), Now.AddHours(2)));
    }

    [Fact]
    public void A_known_value_of_another_period_answers_nothing()
    {
        var request = Request();

        Assert.Same(
            request,
            Absorption.TakeIn(request, new Dictionary<KpiId, IReadOnlyList<Domain.Scorecards.Actual>> { [new("a")] = [Actual("a", "2026-W21", 1)] }, Now));
        Assert.Equal(
            RequestState.Complete,
            Absorption.TakeIn(request, new Dictionary<KpiId, IReadOnlyList<Domain.Scorecards.Actual>> { [new("a")] = [Actual("a", "2026-W22", 1)] }, Now)
                .State);
    }

    private static Dictionary<(KpiId, string), string> Given(string kpi, string id) => new() { [(new(kpi), "2026-W22")] = id };
}
