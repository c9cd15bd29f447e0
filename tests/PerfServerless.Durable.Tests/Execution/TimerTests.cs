using PerfServerless.Durable.Execution;

namespace PerfServerless.Durable.Tests.Execution;

public sealed class TimerTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(400)]
    public void A_timer_of_any_length_is_one_action(int days)
    {
        var run = Recorder.Of(context => context.CreateTimer(TimeSpan.FromDays(days), CancellationToken.None));

        Assert.Single(run.Start().Actions);
        run.Now = run.Now.AddDays(days);
        Assert.Equal(["#1 Completed nothing"], run.Feed(run.Fired(0)).Actions());
    }

    [Fact]
    public void A_time_in_the_past_is_handed_on_as_it_is_and_fires_when_the_hub_says_so()
    {
        var past = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var run = Recorder.Of(context => context.CreateTimer(past, CancellationToken.None));

        Assert.Equal(["#0 timer 2020-01-01T00:00:00"], run.Start().Actions());
        Assert.Equal(["#1 Completed nothing"], run.Feed(run.Fired(0)).Actions());
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void A_time_that_is_not_utc_is_refused(DateTimeKind kind)
    {
        var run = Recorder.Of(context => context.CreateTimer(new DateTime(2026, 6, 1, 0, 0, 0, kind), CancellationToken.None));

        Assert.Contains("A timer's time is UTC", run.Start().End().Failure!.ErrorMessage);
    }

    [Fact]
    public void Cancelled_before_it_fires_it_throws_and_the_late_firing_is_ignored()
    {
        var run = Recorder.Of(async context =>
        {
            using var stop = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(1), stop.Token);
            await context.CallActivityAsync("A");
            stop.Cancel();
            var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => timer);
            await context.CallActivityAsync("B");
            return (object?)(cancelled.CancellationToken == stop.Token);
        });
        run.Start();
        run.Feed(run.Completed(1));

        Assert.Empty(run.Feed(run.Fired(0)).Actions());
        Assert.Equal(["#3 Completed true"], run.Feed(run.Completed(2)).Actions());
        LifecycleTests.AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void Cancelled_after_it_fired_nothing_happens()
    {
        var run = Recorder.Of(async context =>
        {
            using var stop = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(1), stop.Token);
            await timer;
            stop.Cancel();
            return (object?)timer.IsCompletedSuccessfully;
        });
        run.Start();

        Assert.Equal(["#1 Completed true"], run.Feed(run.Fired(0)).Actions());
    }

    [Fact]
    public void Cancelled_beforehand_it_takes_no_id()
    {
        var run = Recorder.Of(async context =>
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => context.CreateTimer(TimeSpan.FromDays(1), new CancellationToken(true)));
            await context.CallActivityAsync("A");
        });

        Assert.Equal(["#0 activity A()"], run.Start().Actions());
    }

    [Fact]
    public void Created_and_cancelled_in_one_turn_it_is_still_recorded_so_that_ids_stay()
    {
        var run = Recorder.Of(async context =>
        {
            using var stop = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(1), stop.Token);
            stop.Cancel();
            await Task.WhenAny(timer);
            await context.CallActivityAsync("A");
        });

        Assert.Equal(["#0 timer 2026-05-05T09:00:01", "#1 activity A()"], run.Start().Actions());
        LifecycleTests.AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void Returning_with_an_open_timer_completes_at_once()
    {
        var run = Recorder.Of(async context =>
        {
            _ = context.CreateTimer(TimeSpan.FromDays(30), CancellationToken.None);
            await context.CallActivityAsync("A");
        });
        run.Start();

        Assert.Equal(["#2 Completed nothing"], run.Feed(run.Completed(1)).Actions());
        LifecycleTests.AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void A_late_firing_in_the_batch_of_the_end_is_ignored()
    {
        var run = Recorder.Of(async context =>
        {
            var timer = context.CreateTimer(TimeSpan.FromDays(30), CancellationToken.None);
            _ = timer.ContinueWith(_ => Assert.Fail("The code ran on after its end."), TaskScheduler.Default);
            await context.CallActivityAsync("A");
        });
        run.Start();

        Assert.Equal(["#2 Completed nothing"], run.Feed(run.Completed(1), run.Fired(0)).Actions());
    }

    [Fact]
    public void The_race_of_timer_and_event_is_decided_by_the_order_of_the_history()
    {
        static async Task<object?> Race(TaskOrchestrationContext context)
        {
            var timer = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            var go = context.WaitForExternalEvent<int>("Go");
            return await Task.WhenAny(timer, go) == timer ? "timer" : "event";
        }

        var first = Recorder.Of(Race);
        first.Start();
        var second = Recorder.Of(Race);
        second.Start();

        Assert.Equal("\"timer\"", first.Feed(first.Fired(0), first.Raised("Go", "1")).End().Result);
        Assert.Equal("\"event\"", second.Feed(second.Raised("Go", "1"), second.Fired(0)).End().Result);
    }

    [Fact]
    public void Ticks_survive()
    {
        var at = new DateTime(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc).AddTicks(7);
        var run = Recorder.Of(context => context.CreateTimer(at, CancellationToken.None));

        Assert.Equal(at, Assert.IsType<OrchestratorAction.CreateTimer>(run.Start().Actions[0]).FireAt);
    }
}
