using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Durable.Tests.Model;

public sealed class FakeOrchestrationTests
{
    private static readonly DateTime Monday = new(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc);

    private static FakeOrchestration Run() => new FakeOrchestration(Monday)
        .Activity<string, int>("Ask", name => name.Length)
        .Activity<string, object?>("Remind", _ => null);

    [Fact]
    public void A_silent_person_is_reminded_and_the_script_tells_all()
    {
        var run = Run();

        Assert.Equal("silent", run.Run(() => new Nudge(), "anna"));
        Assert.Equal(["call Ask", "sleep until 2026-05-06 09:00", "call Remind", "sleep until 2026-05-08 09:00"], run.Script);
        Assert.Equal(Monday.AddDays(4), run.Now);
        Assert.Equal("2", run.Root.CustomStatus);
    }

    [Fact]
    public void An_event_at_its_time_ends_the_waiting()
    {
        var run = Run().RaiseAt(Monday.AddDays(1), "answer", new Reply(7));

        Assert.Equal("7", run.Run(() => new Nudge(), "anna"));
        Assert.Equal(["call Ask", "sleep until 2026-05-06 09:00", "event answer"], run.Script);
        Assert.Equal(Monday.AddDays(1), run.Now);
    }

    [Fact]
    public void Generations_and_real_children_share_the_clock()
    {
        var run = Run().SubOrchestrator("Nudge", () => new Nudge()).RaiseAt(Monday.AddDays(1), "Answer", new Reply(1), "child:0");

        Assert.Equal(["1", "silent"], run.Run(() => new Rounds(), new RoundsInput(0, []))!);
        Assert.Equal(3, run.Root.Generation);
        Assert.Equal(
            [
                "start Nudge as child:0", "child:0: call Ask", "child:0: sleep until 2026-05-06 09:00", "child:0: event Answer",
                "continue as new", "start Nudge as child:1",
            ],
            run.Script.Take(6));
    }

    [Fact]
    public void An_orchestrator_that_never_ends_runs_until_a_moment()
    {
        var run = new FakeOrchestration(Monday).RunUntil(() => new Eternal(), 0, Monday.AddDays(10));

        Assert.Equal(10, run.Script.Count(line => line == "continue as new"));
        Assert.Equal(OrchestrationRuntimeStatus.Running, run.Root.Status);
    }

    [Fact]
    public void What_is_not_deterministic_is_caught()
    {
        var counter = new Counter();
        var e = Assert.Throws<FakeOrchestrationException>(() => Run().Run(() => new Undeterministic(counter), "x"));

        Assert.Contains("not deterministic", e.Message);
    }

    [Fact]
    public void Waiting_for_what_never_comes_is_told_with_the_state()
    {
        var e = Assert.Throws<FakeOrchestrationException>(() => Run().Run(() => new Forever(), "x"));

        Assert.Contains("'NEVER': 1 waiting", e.Message);
    }

    [Fact]
    public void A_failure_is_told()
    {
        var run = new FakeOrchestration(Monday).Activity<string, int>("Ask", _ => throw new InvalidOperationException("no such person"));

        Assert.Contains("no such person", Assert.Throws<FakeOrchestrationException>(() => run.Run(() => new Nudge(), "x")).Message);
    }

    private sealed record Reply(int Value);

    private sealed record RoundsInput(int Round, IReadOnlyList<string> Results);

    private sealed class Counter
    {
        public int Value { get; set; }
    }

    private sealed class Nudge : TaskOrchestrator<string, string>
    {
        public override async Task<string> RunAsync(TaskOrchestrationContext context, string input)
        {
            await context.CallActivityAsync<int>("Ask", input);
            for (var round = 1; round <= 2; round++)
            {
                context.SetCustomStatus(round);
                try
                {
                    return $"{(await context.WaitForExternalEvent<Reply>("Answer", TimeSpan.FromDays(2))).Value}";
                }
                catch (TaskCanceledException) when (round == 1)
                {
                    await context.CallActivityAsync("Remind", input);
                }
                catch (TaskCanceledException)
                {
                }
            }

            return "silent";
        }
    }

    private sealed class Rounds : TaskOrchestrator<RoundsInput, string[]>
    {
        public override async Task<string[]> RunAsync(TaskOrchestrationContext context, RoundsInput input)
        {
            if (input.Round == 2) return [.. input.Results];

            var options = new SubOrchestrationOptions(instanceId: $"child:{input.Round}");
            var result = await context.CallSubOrchestratorAsync<string>("Nudge", "bob", options);
            context.ContinueAsNew(new RoundsInput(input.Round + 1, [.. input.Results, result]));
            return [];
        }
    }

    private sealed class Eternal : TaskOrchestrator<int, int>
    {
        public override async Task<int> RunAsync(TaskOrchestrationContext context, int input)
        {
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            context.ContinueAsNew(input + 1);
            return 0;
        }
    }

    private sealed class Undeterministic(Counter counter) : TaskOrchestrator<string, string>
    {
        public override async Task<string> RunAsync(TaskOrchestrationContext context, string input)
        {
            await context.CallActivityAsync("Ask", $"{input}{counter.Value++}");
            return await context.CallActivityAsync<string>("Remind", input);
        }
    }

    private sealed class Forever : TaskOrchestrator<string, string>
    {
        public override Task<string> RunAsync(TaskOrchestrationContext context, string input) => context.WaitForExternalEvent<string>("Never");
    }
}
