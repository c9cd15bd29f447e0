using PerfServerless.Durable;
using PerfServerless.Functions.Azure.Tests.Adapter;
using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Functions.Azure.Tests.Engine;

/// <summary>(B, E) Long timers, last attempts, payloads and terminations as the official engine has them: the outcome is that of ours.</summary>
public sealed class WaysTests
{
    private static readonly DateTime Start = new(2026, 6, 1, 7, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Everything_an_orchestrator_may_do_comes_to_the_same_end_with_all_the_ways_of_the_official_engine()
    {
        var (direct, official) = (Playing(), Playing());

        var expected = direct.Run(() => new EverythingOrchestrator(), new Round(1));
        var got = official.Run(() => new Bridged<Round, string>(new EverythingOrchestrator()), new Round(1));

        Assert.Equal(WithoutGuid(expected), WithoutGuid(got));
        Assert.Equal(direct.Calls.Select(c => (c.Name, c.Input, c.At, c.Attempt)), official.Calls.Select(c => (c.Name, c.Input, c.At, c.Attempt)));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(7, 3)]
    public void A_wait_ends_at_its_moment_in_however_many_legs(int days, int legs)
    {
        var run = new FakeOrchestration(Start);

        Assert.Equal(Start.AddDays(days), run.Run(() => new Bridged<int, DateTime>(new SleepsDays()), days));
        Assert.Equal(legs, run.Script.Count(l => l.StartsWith("sleep", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_long_wait_that_is_cancelled_in_its_second_leg_leaves_nothing_open()
    {
        var run = new FakeOrchestration(Start).RaiseAt(Start.AddDays(4), "a", "");

        Assert.Equal("told", run.Run(() => new Bridged<string, string>(new WaitsForEither()), ""));
        Assert.Equal(Start.AddDays(4), run.Now);
    }

    [Fact]
    public void A_timer_more_after_the_last_attempt_changes_neither_what_is_tried_nor_when()
    {
        var run = new FakeOrchestration(Start).Activity<string, string>("Busy", _ => throw new TimeoutException("busy"));

        Assert.Equal("System.TimeoutException", run.Run(() => new Bridged<string, string>(new TriesThrice()), ""));
        Assert.Equal([Start, Start.AddMinutes(1), Start.AddMinutes(2)], run.Calls.Select(c => c.At));
        Assert.Equal(Start.AddMinutes(2), run.Now);
        Assert.Equal(3, run.Script.Count(l => l.StartsWith("sleep", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_payload_that_the_engine_escapes_is_read_as_it_was_written()
    {
        const string Text = "a+b <c> 'd' & \"e\" é 日 +02:00";
        var run = new FakeOrchestration(Start)
            .Activity<string, string>("Echo", text => text)
            .SubOrchestration<string, string>("Child", text => text)
            .RaiseAt(Start, "a", Text);

        Assert.Equal($"{Text}|{Text}|{Text}|{Text}", run.Run(() => new Bridged<string, string>(new Echoes()), Text));
    }

    [Fact] // a termination beats a completion of the same batch, while what that batch set going still goes out
    public void One_that_is_terminated_while_it_calls_does_its_last_call_and_nothing_after_it()
    {
        var run = new FakeOrchestration(Start).Activity<int, int>("Step", n => n).TerminateAt(Start);

        run.RunUntil(() => new Bridged<int, string>(new Steps()), 3, Start.AddDays(1));

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, run.Root.Status);
        Assert.Equal(["call Step", "terminated"], run.Script);
    }

    [Fact]
    public void One_that_is_terminated_with_its_own_end_is_terminated()
    {
        var run = new FakeOrchestration(Start).TerminateAt(Start);

        run.RunUntil(() => new Bridged<int, string>(new Steps()), 0, Start.AddDays(1));

        Assert.Equal((OrchestrationRuntimeStatus.Terminated, null), (run.Root.Status, run.Root.Output));
    }

    private static string? WithoutGuid(string? outcome) => outcome?[..^36]; // made from the clock and a counter, which ids of children use too

    private static FakeOrchestration Playing() => new FakeOrchestration(Start)
        .Activity<Round, string>("Slow", round => $"slow {round.Number}")
        .Activity<object?, int>("Flaky", (_, call) => call.Count % 3 == 0 || call.Count % 2 == 0 ? call.Count : throw new TimeoutException("not yet"))
        .SubOrchestration<Round, string>("Child", round => round.Number == 1 ? throw new InvalidOperationException("no") : "yes")
        .RaiseAt(Start.AddHours(5), "changed", "one")
        .RaiseAt(Start.AddDays(30), "changed", "late");

    private sealed class SleepsDays : TaskOrchestrator<int, DateTime>
    {
        public override async Task<DateTime> RunAsync(TaskOrchestrationContext context, int input)
        {
            await context.CreateTimer(TimeSpan.FromDays(input), CancellationToken.None);
            return context.CurrentUtcDateTime;
        }
    }

    private sealed class WaitsForEither : TaskOrchestrator<string, string>
    {
        public override async Task<string> RunAsync(TaskOrchestrationContext context, string input)
        {
            using var cancel = new CancellationTokenSource();
            var (told, timer) = (context.WaitForExternalEvent<string>("a"), context.CreateTimer(TimeSpan.FromDays(20), cancel.Token));
            if (await Task.WhenAny(told, timer) == timer) return "late";

            cancel.Cancel();
            return "told";
        }
    }

    private sealed class TriesThrice : TaskOrchestrator<string, string>
    {
        public override async Task<string> RunAsync(TaskOrchestrationContext context, string input)
        {
            try
            {
                return await context.CallActivityAsync<string>("Busy", "", TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(1))));
            }
            catch (TaskFailedException e)
            {
                return e.FailureDetails.ErrorType;
            }
        }
    }

    private sealed class Echoes : TaskOrchestrator<string, string>
    {
        public override async Task<string> RunAsync(TaskOrchestrationContext context, string input)
        {
            var told = await context.WaitForExternalEvent<string>("a");
            var called = await context.CallActivityAsync<string>("Echo", input);
            var child = await context.CallSubOrchestratorAsync<string>("Child", input, new SubOrchestrationOptions { InstanceId = "child" });
            return $"{input}|{told}|{called}|{child}";
        }
    }

    private sealed class Steps : TaskOrchestrator<int, string>
    {
        public override async Task<string> RunAsync(TaskOrchestrationContext context, int input)
        {
            for (var step = 0; step < input; step++) await context.CallActivityAsync<int>("Step", step);
            return "done";
        }
    }
}
