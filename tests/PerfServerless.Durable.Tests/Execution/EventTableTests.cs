using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Tests.Execution;

/// <summary>What each kind of history event does to a running orchestration.</summary>
public sealed class EventTableTests
{
    [Fact]
    public void The_start_runs_the_code_with_its_input_version_and_parent()
    {
        var registry = new DurableTaskRegistry().AddOrchestratorFunc<int, string>(
            "Test", (context, n) =>
                Task.FromResult($"{n} {context.Version} {context.Parent?.InstanceId} {context.Name} {context.InstanceId} {context.GetInput<int>()}"));
        var run = new Recorder(registry);

        var turn = run.Feed(
            new HistoryEvent.ExecutionStarted(run.Now, "Test", "1.2", "7", Recorder.InstanceId, "x1", new ParentOrchestrationInstance("P", "p:1", 3)));

        Assert.Equal("\"7 1.2 p:1 Test c:test 7\"", turn.End().Result);
    }

    [Fact]
    public void The_turn_sets_the_clock_and_nothing_else_does()
    {
        var run = Recorder.Of(async context =>
        {
            var first = context.CurrentUtcDateTime;
            await context.CallActivityAsync("A");
            return (object?)new[] { first, context.CurrentUtcDateTime };
        });
        run.Start();
        run.Now = run.Now.AddHours(3);

        var turn = run.Feed(new HistoryEvent.TaskCompleted(run.Now.AddYears(9), 0, null));

        Assert.Equal("[\"2026-05-04T09:00:01Z\",\"2026-05-04T12:00:02Z\"]", turn.End().Result);
    }

    [Fact]
    public void A_completed_activity_gives_its_result()
    {
        var run = Recorder.Of(async context => (object?)await context.CallActivityAsync<int>("Add", new { a = 1 }));

        Assert.Equal(["#0 activity Add({\"a\":1})"], run.Start().Actions());
        Assert.Equal(["#1 Completed 3"], run.Feed(run.Completed(0, "3")).Actions());
    }

    [Fact]
    public void A_failed_activity_throws_with_its_details_which_become_the_inner_failure()
    {
        var run = Recorder.Of(context => context.CallActivityAsync("A"));
        run.Start();

        var end = run.Feed(run.Failed(0, new TaskFailureDetails("System.TimeoutException", "too late"))).End();

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.Status);
        Assert.Equal(typeof(TaskFailedException).FullName, end.Failure!.ErrorType);
        Assert.Equal("Task 'A' (#0) failed with an unhandled exception: too late", end.Failure.ErrorMessage);
        Assert.True(end.Failure.InnerFailure!.IsCausedBy<TimeoutException>());
    }

    [Fact]
    public void A_failure_without_details_says_so()
    {
        var run = Recorder.Of(async context =>
        {
            var failed = await Assert.ThrowsAsync<TaskFailedException>(() => context.CallSubOrchestratorAsync("Child"));
            return (object?)failed.FailureDetails.ErrorType;
        });
        run.Start();

        Assert.Equal("\"NotTold\"", run.Feed(new HistoryEvent.SubOrchestrationFailed(run.Now, 0, null)).End().Result);
    }

    [Fact]
    public void A_sub_orchestration_gets_a_derived_id_and_gives_its_result()
    {
        var run = Recorder.Of(async context =>
        {
            await context.CallActivityAsync("A");
            var options = new SubOrchestrationOptions { Version = "2.0" };
            var first = await context.CallSubOrchestratorAsync<string>("Child", 5, options);
            return (object?)(first + await context.CallSubOrchestratorAsync<string>("Child", 6, new TaskOptions().WithInstanceId("k:own")));
        });
        run.Start();

        Assert.Equal(["#1 child Child(5) as c:test:1 version 2.0"], run.Feed(run.Completed(0)).Actions());
        Assert.Equal(["#2 child Child(6) as k:own"], run.Feed(new HistoryEvent.SubOrchestrationCompleted(run.Now, 1, "\"a\"")).Actions());
        Assert.Equal("\"ab\"", run.Feed(new HistoryEvent.SubOrchestrationCompleted(run.Now, 2, "\"b\"")).End().Result);
    }

    [Fact]
    public void A_timer_fires()
    {
        var run = Recorder.Of(context => context.CreateTimer(TimeSpan.FromDays(100), CancellationToken.None));

        Assert.Equal(["#0 timer 2026-08-12T09:00:01"], run.Start().Actions());
        Assert.Equal(["#1 Completed nothing"], run.Feed(run.Fired(0)).Actions());
    }

    [Fact]
    public void An_event_is_sent_without_waiting()
    {
        var run = Recorder.Of(context =>
        {
            context.SendEvent("k:other", "Ping", new { n = 1 });
            return Task.CompletedTask;
        });

        Assert.Equal(["#0 event Ping({\"n\":1}) to k:other", "#1 Completed nothing"], run.Start().Actions());
    }

    [Fact]
    public void An_answer_to_nothing_is_ignored()
    {
        var run = Recorder.Of(async context =>
        {
            await context.CallActivityAsync("A");
            await context.CallActivityAsync("B");
        });
        run.Start();
        run.Feed(run.Completed(0));

        Assert.Empty(run.Feed(run.Completed(0), run.Failed(0), run.Fired(77), new HistoryEvent.SubOrchestrationCompleted(run.Now, 78, null)).Actions());
        Assert.Equal(["#2 Completed nothing"], run.Feed(run.Completed(1)).Actions());
        Assert.IsType<Turn.Advanced>(run.Replay());
    }

    [Fact]
    public void Kinds_without_meaning_for_the_code_are_passed_over_in_replay_too()
    {
        var run = Recorder.Of(context => context.CallActivityAsync("A"));
        run.Start();

        Assert.Empty(
            run.Feed(
                new HistoryEvent.Rewound(run.Now, null), new HistoryEvent.Unknown(run.Now, "FromTheFuture", "{}"),
                new HistoryEvent.OrchestratorCompleted(run.Now)).Actions());
        Assert.Equal(["#1 Completed nothing"], run.Replay(null, run.Completed(0)).Actions());
    }

    [Fact]
    public void A_timer_of_the_engine_is_ignored_and_spares_its_turn_the_check()
    {
        var run = Recorder.Of(context => context.CallActivityAsync("A"));
        run.Start();
        run.History.RemoveAt(2);
        run.History.Insert(2, new HistoryEvent.TimerCreated(run.Now, -100, run.Now));

        Assert.Equal(["#0 activity A()"], run.Replay().Actions());
    }

    [Fact]
    public void An_answer_of_another_kind_parks_the_instance()
    {
        var run = Recorder.Of(context => context.CallActivityAsync("A"));
        run.Start();

        var diverged = Assert.IsType<Turn.Diverged>(run.Try(run.Fired(0)));

        Assert.Contains("#0", diverged.Mismatch.Sentence);
        Assert.Equal("a fired timer", diverged.Mismatch.Recorded);
    }

    [Fact]
    public void A_second_start_is_ignored()
    {
        var run = Recorder.Of(context => context.CallActivityAsync("A"));
        run.Start();

        Assert.Empty(run.Start().Actions());
    }

    [Fact]
    public void The_custom_status_goes_with_every_turn()
    {
        var run = Recorder.Of(async context =>
        {
            context.SetCustomStatus(new { step = 1 });
            await context.CallActivityAsync("A");
            await context.CallActivityAsync("B");
            context.SetCustomStatus(null);
        });

        Assert.Equal("{\"step\":1}", run.Start().CustomStatus);
        Assert.Equal("{\"step\":1}", run.Feed(run.Completed(0)).CustomStatus);
        Assert.Null(run.Feed(run.Completed(1)).CustomStatus);
    }
}
