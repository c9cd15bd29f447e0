namespace PerfServerless.Durable.Tests.Execution;

public sealed class ExternalEventTests
{
    [Fact]
    public void Events_raised_before_anybody_waits_are_kept_in_order()
    {
        var run = Recorder.Of(async context =>
        {
            await context.CallActivityAsync("A");
            return (object?)new[] { await context.WaitForExternalEvent<int>("go"), await context.WaitForExternalEvent<int>("GO") };
        });
        run.Start();
        run.Feed(run.Raised("Go", "1"), run.Raised("gO", "2"), run.Raised("Other", "9"));

        Assert.Equal(["#1 Completed [1,2]"], run.Feed(run.Completed(0)).Actions());
        LifecycleTests.AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void Waiters_are_served_first_come_first_served()
    {
        var run = Recorder.Of(async context =>
        {
            var first = context.WaitForExternalEvent<int>("Go");
            var second = context.WaitForExternalEvent<int>("Go");
            return (object?)await Task.WhenAll(first, second);
        });
        run.Start();

        Assert.Equal("[1,2]", run.Feed(run.Raised("Go", "1"), run.Raised("Go", "2")).End().Result);
    }

    [Fact]
    public void A_cancelled_waiter_swallows_no_event() // microsoft/durabletask-dotnet#387
    {
        var run = Recorder.Of(async context =>
        {
            using var stop = new CancellationTokenSource();
            var given = context.WaitForExternalEvent<int>("Go", stop.Token);
            var kept = context.WaitForExternalEvent<int>("Go");
            stop.Cancel();
            return (object?)new[] { given.IsCanceled ? -1 : 0, await kept };
        });
        run.Start();

        Assert.Equal("[-1,7]", run.Feed(run.Raised("Go", "7")).End().Result);
    }

    [Fact]
    public void An_event_after_a_timed_out_wait_goes_to_the_next_wait()
    {
        var run = Recorder.Of(async context =>
        {
            await Assert.ThrowsAsync<TaskCanceledException>(() => context.WaitForExternalEvent<int>("Go", TimeSpan.FromHours(1)));
            await context.CallActivityAsync("A");
            return (object?)await context.WaitForExternalEvent<int>("Go", TimeSpan.FromHours(1));
        });

        Assert.Equal(["#0 timer 2026-05-04T10:00:01"], run.Start().Actions());
        Assert.Equal(["#1 activity A()"], run.Feed(run.Fired(0), run.Raised("Go", "3")).Actions());
        Assert.Equal(["#2 timer 2026-05-04T10:00:03", "#3 Completed 3"], run.Feed(run.Completed(1)).Actions());
        LifecycleTests.AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void The_timer_of_a_wait_that_was_answered_is_let_go()
    {
        var run = Recorder.Of(async context =>
        {
            await context.WaitForExternalEvent<int>("Go", TimeSpan.FromHours(1));
            await context.CallActivityAsync("A");
        });
        run.Start();
        run.Feed(run.Raised("Go", "3"));

        Assert.DoesNotContain("open #0", run.Warm.Describe());
        Assert.Empty(run.Feed(run.Fired(0)).Actions());
    }

    [Fact]
    public void A_wait_without_end_takes_no_timer()
    {
        var run = Recorder.Of(async context => (object?)await context.WaitForExternalEvent<string>("Go", Timeout.InfiniteTimeSpan));

        Assert.Empty(run.Start().Actions());
        Assert.Equal(["#0 Completed \"x\""], run.Feed(run.Raised("Go", "\"x\"")).Actions());
    }

    [Fact]
    public void Waiting_takes_no_id()
    {
        var run = Recorder.Of(async context =>
        {
            _ = context.WaitForExternalEvent<int>("X");
            context.SetCustomStatus("s");
            context.NewGuid();
            await context.CallActivityAsync("A");
        });

        Assert.Equal(["#0 activity A()"], run.Start().Actions());
    }

    [Fact]
    public void An_event_that_cannot_be_read_fails_the_one_who_waits_and_nobody_else()
    {
        var run = Recorder.Of(async context =>
        {
            try
            {
                await context.WaitForExternalEvent<int>("Go");
            }
            catch (System.Text.Json.JsonException)
            {
                return (object?)await context.WaitForExternalEvent<int>("Go");
            }

            return null;
        });
        run.Start();

        Assert.Equal("5", run.Feed(run.Raised("Go", "\"five\""), run.Raised("Go", "5")).End().Result);
    }
}
