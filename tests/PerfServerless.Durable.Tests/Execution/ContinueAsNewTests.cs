using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;
using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Durable.Tests.Execution;

public sealed class ContinueAsNewTests
{
    [Fact]
    public void All_that_nobody_took_goes_along_in_order_of_arrival()
    {
        var run = Recorder.Of(async context =>
        {
            await context.CallActivityAsync("A");
            context.ContinueAsNew(new { round = 2 });
        });
        run.Start();
        run.Feed(run.Raised("B", "1"), run.Raised("A", "2"), run.Raised("b", "3"));

        var end = run.Feed(run.Raised("C", "4"), run.Completed(0), run.Raised("A", "5"), run.Raised("B", "6"));

        Assert.Equal(["#1 ContinuedAsNew {\"round\":2} +B(1) +A(2) +b(3) +C(4) +A(5) +B(6)"], end.Actions());
        LifecycleTests.AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void An_event_taken_before_the_end_does_not_go_along()
    {
        var run = Recorder.Of(async context =>
        {
            await context.CallActivityAsync("A");
            context.ContinueAsNew(1);
            await context.WaitForExternalEvent<int>("E");
        });
        run.Start();
        run.Feed(run.Raised("E", "1"), run.Raised("E", "2"));

        Assert.Equal(["#1 ContinuedAsNew 1 +E(2)"], run.Feed(run.Completed(0)).Actions());
    }

    [Fact]
    public void An_event_raised_after_the_request_goes_along_although_somebody_waits_for_it()
    {
        var run = Recorder.Of(async context =>
        {
            context.ContinueAsNew(1);
            await context.WaitForExternalEvent<int>("E", TimeSpan.FromHours(1)).ContinueWith(
                _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        });
        run.Start();

        Assert.Empty(run.Feed(run.Raised("E", "5")).Actions());
        Assert.Equal(["#1 ContinuedAsNew 1 +E(5)"], run.Feed(run.Fired(0)).Actions());
        LifecycleTests.AssertReplaysTurnByTurn(run);
    }

    [Fact]
    public void Without_preserving_only_what_came_before_the_request_is_forgotten()
    {
        var run = Recorder.Of(async context =>
        {
            await context.CallActivityAsync("A");
            context.ContinueAsNew(1, preserveUnprocessedEvents: false);
        });
        run.Start();
        run.Feed(run.Raised("E", "1"));

        Assert.Equal(["#1 ContinuedAsNew 1 +E(2)"], run.Feed(run.Completed(0), run.Raised("E", "2")).Actions());
    }

    [Fact]
    public void A_failure_after_the_request_wins()
    {
        var run = Recorder.Of(context =>
        {
            context.ContinueAsNew(1);
            throw new InvalidOperationException("after all");
        });

        Assert.Equal(["#0 Failed System.InvalidOperationException: after all"], run.Start().Actions());
    }

    [Fact]
    public void The_new_version_goes_with_it()
    {
        var run = Recorder.Of(context =>
        {
            context.ContinueAsNew(new ContinueAsNewOptions(NewVersion: "2.0"), "x");
            return Task.CompletedTask;
        });

        Assert.Equal(["#0 ContinuedAsNew \"x\" version 2.0"], run.Start().Actions());
    }

    [Fact]
    public void A_generation_that_sets_no_status_keeps_the_one_before()
    {
        var registry = new DurableTaskRegistry().AddOrchestratorFunc("Test", context => context.CallActivityAsync("A"));
        var execution = new OrchestrationExecution(Recorder.InstanceId, registry, NoServices.Instance, customStatus: "\"kept\"");

        var turn = execution.Replay(
            [], [new HistoryEvent.ExecutionStarted(new DateTime(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc), "Test", "", null, Recorder.InstanceId, "x2")]);

        Assert.Equal("\"kept\"", Assert.IsType<Turn.Advanced>(turn).CustomStatus);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_flood_of_a_thousand_events_across_generations_loses_none(int seed) // microsoft/durabletask-dotnet#387
    {
        var random = new Random(seed);
        var start = new DateTime(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc);
        var run = new FakeOrchestration(start).Activity<int, int>("Note", n => n);
        for (var i = 0; i < 1_000; i++) run.RaiseAt(start.AddSeconds(i / random.Next(1, 40)), i % 2 == 0 ? "tick" : "TICK", i);

        var sum = run.Run(() => new Collector(), new Collected(0, 0));

        Assert.Equal(new Collected(1_000, 999 * 1_000 / 2), sum);
        Assert.True(run.Root.Generation > 50, $"{run.Root.Generation} generations");
    }

    [Fact]
    public void Within_one_name_the_order_holds_across_generations()
    {
        var start = new DateTime(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc);
        var run = new FakeOrchestration(start).Activity<int, int>("Note", n => n);
        for (var i = 0; i < 1_000; i++) run.RaiseAt(start, "Tick", i);

        run.Run(() => new Collector(), new Collected(0, 0));

        Assert.Equal(Enumerable.Range(0, 1_000), run.Calls.Select(call => call.InputAs<int>()));
    }

    private sealed record Collected(int Count, int Sum);

    /// <summary>Takes a few events a generation, each followed by an activity, so that others arrive in between.</summary>
    private sealed class Collector : TaskOrchestrator<Collected, Collected>
    {
        public override async Task<Collected> RunAsync(TaskOrchestrationContext context, Collected input)
        {
            for (var i = 0; i < 7 && input.Count < 1_000; i++)
            {
                var tick = await context.WaitForExternalEvent<int>("Tick");
                await context.CallActivityAsync<int>("Note", tick);
                input = new Collected(input.Count + 1, input.Sum + tick);
            }

            if (input.Count < 1_000) context.ContinueAsNew(input);
            return input;
        }
    }
}
