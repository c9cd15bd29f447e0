using PerfServerless.Durable.Execution;

namespace PerfServerless.Durable.Tests.Execution;

public sealed class RetryTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static Recorder With(TaskOptions options) => Recorder.Of(async context => (object?)await context.CallActivityAsync<int>("A", 1, options));

    private static Recorder With(RetryPolicy policy) => With(TaskOptions.FromRetryPolicy(policy));

    /// <summary>Fails every attempt, fires every delay, and returns the delays in seconds and the end.</summary>
    private static (List<double> Delays, OrchestratorAction.Complete End) FailAlways(Recorder run, TaskFailureDetails? failure = null)
    {
        var delays = new List<double>();
        var turn = run.Start();
        while (true)
        {
            switch (turn.Actions.Single())
            {
                case OrchestratorAction.ScheduleTask a: turn = run.Feed(run.Failed(a.TaskId, failure ?? new TaskFailureDetails("X", "no"))); break;
                case OrchestratorAction.CreateTimer a:
                    delays.Add((a.FireAt - run.Now).TotalSeconds);
                    run.Now = a.FireAt;
                    turn = run.Feed(run.Fired(a.TaskId));
                    break;
                case OrchestratorAction.Complete end: return (delays, end);
            }
        }
    }

    [Fact]
    public void Every_attempt_and_every_delay_takes_an_id_and_replays_with_it()
    {
        var run = With(new RetryPolicy(3, Second));

        Assert.Equal(["#0 activity A(1)"], run.Start().Actions());
        Assert.Equal(["#1 timer 2026-05-04T09:00:03"], run.Feed(run.Failed(0)).Actions());
        Assert.Equal(["#2 activity A(1) attempt 2"], run.Feed(run.Fired(1)).Actions());
        Assert.Equal(["#3 timer 2026-05-04T09:00:05"], run.Feed(run.Failed(2)).Actions());
        Assert.Equal(["#4 activity A(1) attempt 3"], run.Feed(run.Fired(3)).Actions());
        Assert.Equal(["#5 Completed 9"], run.Feed(run.Completed(4, "9")).Actions());
        LifecycleTests.AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void Delays_grow_by_the_coefficient_up_to_the_cap()
    {
        var (delays, end) = FailAlways(With(new RetryPolicy(6, Second, 3, TimeSpan.FromSeconds(20))));

        Assert.Equal([1, 3, 9, 20, 20], delays);
        Assert.Equal("no", end.Failure!.InnerFailure!.ErrorMessage);
    }

    [Fact]
    public void The_usual_cap_is_an_hour() =>
        Assert.Equal([1800, 3600, 3600], FailAlways(With(new RetryPolicy(4, TimeSpan.FromMinutes(30), 10))).Delays);

    [Fact]
    public void Without_a_cap_a_delay_never_leaves_the_calendar() =>
        Assert.Equal(
            [86_400, 864_000, TimeSpan.FromDays(36_500).TotalSeconds],
            FailAlways(With(new RetryPolicy(4, TimeSpan.FromDays(1), 1e9, Timeout.InfiniteTimeSpan))).Delays.Select((d, i) => i == 1 ? 864_000 : d));

    [Fact]
    public void The_deadline_is_measured_by_the_orchestrations_clock()
    {
        var (delays, _) = FailAlways(With(new RetryPolicy(100, TimeSpan.FromSeconds(10), retryTimeout: TimeSpan.FromSeconds(35))));

        Assert.Equal([10, 10, 10], delays); // 1 s a turn and 10 s a delay: the fourth failure comes after 37 s
    }

    [Fact]
    public void At_the_deadline_itself_no_further_attempt_begins() =>
        Assert.Equal([10, 10, 10], FailAlways(With(new RetryPolicy(100, TimeSpan.FromSeconds(10), retryTimeout: TimeSpan.FromSeconds(37)))).Delays);

    [Fact]
    public void One_attempt_is_no_retry() => Assert.Empty(FailAlways(With(new RetryPolicy(1, Second))).Delays);

    [Fact]
    public void What_no_retry_can_mend_is_not_retried()
    {
        Assert.Empty(FailAlways(With(new RetryPolicy(5, Second)), new TaskFailureDetails("X", "no", IsNonRetriable: true)).Delays);
        Assert.Empty(FailAlways(With(TaskOptions.FromRetryHandler(_ => true)), new TaskFailureDetails("X", "no", IsNonRetriable: true)).Delays);
    }

    [Fact]
    public void The_policys_own_judgement_counts()
    {
        var policy = new RetryPolicy(5, Second) { HandleTaskFailureDetails = failure => failure.ErrorType == "Y" };

        Assert.Empty(FailAlways(With(policy)).Delays);
        Assert.Equal(4, FailAlways(With(policy), new TaskFailureDetails("Y", "no")).Delays.Count);
    }

    [Fact]
    public void A_handler_sees_each_failure_and_retries_at_once()
    {
        var seen = new List<string>();
        var run = With(TaskOptions.FromRetryHandler(c =>
        {
            seen.Add($"{c.LastAttemptNumber} {c.LastFailure.ErrorMessage} {c.TotalRetryTime.TotalSeconds}");
            return c.LastAttemptNumber < 3;
        }));

        Assert.Equal(["#0 activity A(1)"], run.Start().Actions());
        Assert.Equal(["#1 activity A(1) attempt 2"], run.Feed(run.Failed(0, new TaskFailureDetails("X", "a"))).Actions());
        Assert.Equal(["#2 activity A(1) attempt 3"], run.Feed(run.Failed(1, new TaskFailureDetails("X", "b"))).Actions());
        Assert.Equal(OrchestrationRuntimeStatus.Failed, run.Feed(run.Failed(2, new TaskFailureDetails("X", "c"))).End().Status);
        Assert.Equal(["1 a 1", "2 b 2", "3 c 3"], seen);
    }

    [Fact]
    public void An_asynchronous_handler_may_wait_with_a_durable_timer()
    {
        var run = With(TaskOptions.FromRetryHandler(async c =>
        {
            await c.OrchestrationContext.CreateTimer(TimeSpan.FromMinutes(c.LastAttemptNumber), CancellationToken.None);
            return c.LastAttemptNumber < 2;
        }));
        run.Start();

        Assert.Equal(["#1 timer 2026-05-04T09:01:02"], run.Feed(run.Failed(0)).Actions());
        Assert.Equal(["#2 activity A(1) attempt 2"], run.Feed(run.Fired(1)).Actions());
        LifecycleTests.AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void Each_attempt_of_a_sub_orchestration_is_an_instance_of_its_own()
    {
        static Recorder Child(string? id) => Recorder.Of(context => context.CallSubOrchestratorAsync(
            "Child", null, new SubOrchestrationOptions(TaskOptions.FromRetryHandler(_ => true), id)));

        var derived = Child(null);
        derived.Start();
        Assert.Equal(["#1 child Child() as c:test:1"], derived.Feed(new Durable.History.HistoryEvent.SubOrchestrationFailed(derived.Now, 0, null)).Actions());

        var given = Child("k:own");
        Assert.Equal(["#0 child Child() as k:own"], given.Start().Actions());
        Assert.Equal(["#1 child Child() as k:own:2"], given.Feed(new Durable.History.HistoryEvent.SubOrchestrationFailed(given.Now, 0, null)).Actions());
    }

    [Fact]
    public void A_version_travels_with_each_attempt()
    {
        var run = Recorder.Of(context => context.CallActivityAsync("A", null, new ActivityOptions(new RetryPolicy(2, Second)) { Version = "2" }));

        Assert.Equal("2", Assert.IsType<OrchestratorAction.ScheduleTask>(run.Start().Actions[0]).Version);
    }

    [Theory]
    [InlineData(0, 1, 1.0, 2, 2)]
    [InlineData(1, 0, 1.0, 2, 2)]
    [InlineData(1, 1, 0.9, 2, 2)]
    [InlineData(1, 1, double.NaN, 2, 2)]
    [InlineData(1, 3, 1.0, 2, 3)]
    [InlineData(1, 3, 1.0, 3, 2)]
    public void A_policy_out_of_range_is_refused(int attempts, int first, double coefficient, int cap, int timeout) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new RetryPolicy(attempts, TimeSpan.FromSeconds(first), coefficient, TimeSpan.FromSeconds(cap), TimeSpan.FromSeconds(timeout)));
}
