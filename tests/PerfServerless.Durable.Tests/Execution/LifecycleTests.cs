using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Tests.Execution;

/// <summary>Suspend, resume and terminate, in every order.</summary>
public sealed class LifecycleTests
{
    private static Recorder ThreeSteps() => Recorder.Of(async context =>
    {
        await context.CallActivityAsync("A");
        await context.CallActivityAsync("B");
        return (object?)await context.WaitForExternalEvent<int>("Go");
    });

    [Fact]
    public void While_suspended_nothing_is_scheduled_and_nothing_is_lost()
    {
        var run = ThreeSteps();
        run.Start();

        Assert.Empty(run.Feed(run.Suspended()).Actions());
        Assert.Empty(run.Feed(run.Completed(0), run.Raised("Go", "1")).Actions());
        Assert.Empty(run.Feed(run.Raised("Go", "2")).Actions());
        Assert.Equal(["#1 activity B()"], run.Feed(run.Resumed()).Actions());
        Assert.Equal(["#2 Completed 1"], run.Feed(run.Completed(1)).Actions());
        AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void Actions_taken_in_the_turn_that_suspends_are_held_until_it_resumes()
    {
        var run = ThreeSteps();
        run.Start();

        Assert.Empty(run.Feed(run.Completed(0), run.Suspended()).Actions());
        Assert.Contains("held #1", run.Warm.Describe());
        Assert.Equal(["#1 activity B()"], run.Feed(run.Resumed()).Actions());
        AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void Suspend_and_resume_in_one_batch_leave_everything_in_order()
    {
        var run = ThreeSteps();
        run.Start();

        var turn = run.Feed(run.Suspended(), run.Raised("Go", "5"), run.Completed(0), run.Suspended(), run.Resumed(), run.Completed(0));

        Assert.Equal(["#1 activity B()"], turn.Actions());
        Assert.Equal(["#2 Completed 5"], run.Feed(run.Completed(1)).Actions());
        AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void A_second_suspension_needs_no_second_resume()
    {
        var run = ThreeSteps();
        run.Start();
        run.Feed(run.Suspended());
        run.Feed(run.Suspended(), run.Completed(0));

        Assert.Equal(["#1 activity B()"], run.Feed(run.Resumed()).Actions());
        AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void Resuming_what_is_not_suspended_changes_nothing()
    {
        var run = ThreeSteps();
        run.Start();

        Assert.Empty(run.Feed(run.Resumed()).Actions());
        Assert.Equal(["#1 activity B()"], run.Feed(run.Completed(0)).Actions());
    }

    [Fact]
    public void The_clock_moves_while_suspended()
    {
        var run = Recorder.Of(async context =>
        {
            await context.CallActivityAsync("A");
            return (object?)context.CurrentUtcDateTime;
        });
        run.Start();
        run.Feed(run.Suspended(), run.Completed(0));
        run.Now = run.Now.AddHours(1);

        Assert.Equal("\"2026-05-04T10:00:03Z\"", run.Feed(run.Resumed()).End().Result);
    }

    [Fact]
    public void Suspended_before_it_started_it_starts_on_resume()
    {
        var run = ThreeSteps();
        Assert.Empty(run.Feed(run.Suspended(), new HistoryEvent.ExecutionStarted(run.Now, "Test", "", null, Recorder.InstanceId, "x1")).Actions());

        Assert.Equal(["#0 activity A()"], run.Feed(run.Resumed()).Actions());
        AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void Terminating_ends_at_once_with_the_reason_and_drops_what_was_not_recorded()
    {
        var run = ThreeSteps();
        run.Start();

        Assert.Equal(["#2 Terminated \"enough\""], run.Feed(run.Completed(0), run.Terminated("\"enough\""), run.Raised("Go", "1")).Actions());
        Assert.True(run.Warm.IsCompleted);
        AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void Start_and_terminate_in_one_batch_end_terminated()
    {
        var run = ThreeSteps();

        Assert.Equal(
            ["#1 Terminated nothing"],
            run.Feed(new HistoryEvent.ExecutionStarted(run.Now, "Test", "", null, Recorder.InstanceId, "x1"), run.Terminated(), run.Raised("Go")).Actions());
    }

    [Fact]
    public void Terminating_while_suspended_ends_at_once_and_drops_what_was_held()
    {
        var run = ThreeSteps();
        run.Start();
        run.Feed(run.Completed(0), run.Suspended());

        Assert.Equal(["#2 Terminated nothing"], run.Feed(run.Raised("Go", "1"), run.Terminated()).Actions());
        AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void What_ended_before_the_order_to_stop_keeps_its_end()
    {
        var run = Recorder.Of(context => context.CallActivityAsync("A"));
        run.Start();

        Assert.Equal(["#1 Completed nothing"], run.Feed(run.Completed(0), run.Terminated("late"), run.Suspended()).Actions());
    }

    [Fact]
    public void An_end_reached_while_resuming_from_a_batch_is_given_out()
    {
        var run = Recorder.Of(context => context.CallActivityAsync("A"));
        run.Start();
        run.Feed(run.Suspended(), run.Completed(0));

        Assert.Equal(["#1 Completed nothing"], run.Feed(run.Resumed()).Actions());
    }

    [Fact]
    public void An_orchestration_that_goes_on_as_new_can_be_suspended_and_terminated_in_that_very_batch()
    {
        var run = Recorder.Of(async context =>
        {
            await context.CallActivityAsync("A");
            context.ContinueAsNew(1);
        });
        run.Start();

        Assert.Empty(run.Feed(run.Completed(0), run.Suspended(), run.Raised("E", "1")).Actions());
        Assert.Equal(["#1 ContinuedAsNew 1 +E(1)"], run.Replay(null, run.Resumed()).Actions());
        Assert.Equal(["#2 Terminated nothing"], run.Feed(run.Terminated()).Actions());
    }

    [Fact]
    public void After_its_end_an_execution_runs_no_turn()
    {
        var run = ThreeSteps();
        run.Start();
        run.Feed(run.Terminated());

        Assert.Throws<InvalidOperationException>(() => run.Try(run.Completed(0)));
        Assert.Throws<InvalidOperationException>(() => run.Cold().Continue([]));
        Assert.Throws<InvalidOperationException>(() => run.Warm.Replay([], []));
    }

    internal static void AssertReplaysTurnByTurn(Recorder run)
    {
        foreach (var turn in run.Turns)
        {
            var cold = run.Cold();
            Assert.Equal(turn.Answer.Script(), cold.Replay(run.History[..turn.PastEvents], turn.Fresh).Script());
            Assert.Equal(turn.State, cold.Describe());
        }
    }
}
