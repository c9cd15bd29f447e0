using PerfServerless.Durable;
using PerfServerless.Functions.Azure.Tests.Adapter;
using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Functions.Azure.Tests.Engine;

/// <summary>(C, D) Who gets an event, and what becomes of those that nobody took: on the official engine as on ours.</summary>
public sealed class EventsTests
{
    private static readonly DateTime Start = new(2026, 6, 1, 7, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_cancelled_waiter_takes_no_event_and_the_oldest_is_served_first(bool officially)
    {
        var run = Three(new FakeOrchestration(Start));

        var heard = run.Run(Played(officially, () => new WaitsThrice()), "");

        Assert.Equal("first one, third two, kept three", heard);
    }

    [Fact] // the offender: the official context alone
    public void On_the_official_context_alone_the_cancelled_waiter_swallows_one_and_the_newest_goes_first()
    {
        var run = Three(new FakeOrchestration(Start));

        var failed = Assert.Throws<FakeOrchestrationException>(() => run.Run(() => new WithoutTheAdapter(), ""));

        Assert.Contains("waits for what never comes", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Events_that_nobody_took_are_there_after_going_on_as_new_in_their_order(bool officially)
    {
        var run = new FakeOrchestration(Start);
        foreach (var i in Enumerable.Range(1, 40)) run.RaiseAt(Start.AddMinutes(i), i % 4 == 0 ? "b" : "a", i);

        var heard = run.Run(Played(officially, () => new TakesAFewAGeneration()), new Heard([], []));

        Assert.Equal(Enumerable.Range(1, 40).Where(i => i % 4 != 0), heard!.A);
        Assert.Equal(Enumerable.Range(1, 40).Where(i => i % 4 == 0), heard.B);
        Assert.True(run.Root.Generation > 5);
    }

    [Fact]
    public void An_event_taken_for_a_cancelled_waiter_goes_along_too()
    {
        var run = new FakeOrchestration(Start).RaiseAt(Start.AddHours(1), "a", 1).RaiseAt(Start.AddHours(2), "a", 2);

        var heard = run.Run(() => new Bridged<Round, string>(new CancelsAndGoesOn()), new Round(1));

        Assert.Equal("1 2", heard);
    }

    private static Func<TaskOrchestrator<TIn, TOut>> Played<TIn, TOut>(bool officially, Func<TaskOrchestrator<TIn, TOut>> make) =>
        officially ? () => new Bridged<TIn, TOut>(make()) : make;

    private static FakeOrchestration Three(FakeOrchestration run) =>
        run.RaiseAt(Start.AddHours(2), "a", "one").RaiseAt(Start.AddHours(3), "a", "two").RaiseAt(Start.AddHours(4), "a", "three");

    private sealed class WaitsThrice : TaskOrchestrator<string, string>
    {
        public override async Task<string> RunAsync(TaskOrchestrationContext context, string input)
        {
            var first = context.WaitForExternalEvent<string>("a");
            using var cancel = new CancellationTokenSource();
            var second = context.WaitForExternalEvent<string>("a", cancel.Token);
            var third = context.WaitForExternalEvent<string>("a");
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            cancel.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

            return $"first {await first}, third {await third}, kept {await context.WaitForExternalEvent<string>("a")}";
        }
    }

    private sealed class WithoutTheAdapter : TaskOrchestrator<string, string>
    {
        public override async Task<string> RunAsync(TaskOrchestrationContext context, string input)
        {
            var official = new FakeOfficialContext(context);
            using var cancel = new CancellationTokenSource();
            var first = official.WaitForExternalEvent<string>("a");
            var second = official.WaitForExternalEvent<string>("a");
            var third = official.WaitForExternalEvent<string>("a", cancel.Token);
            await official.CreateTimer(official.CurrentUtcDateTime.AddHours(1), CancellationToken.None);
            cancel.Cancel(); // and is the first to be served nevertheless

            Assert.Equal("two", await second);
            Assert.Equal("three", await first);
            return await official.WaitForExternalEvent<string>("a") + third.Status; // the one that was swallowed
        }
    }

    private sealed record Heard(IReadOnlyList<int> A, IReadOnlyList<int> B);

    private sealed class TakesAFewAGeneration : TaskOrchestrator<Heard, Heard>
    {
        public override async Task<Heard> RunAsync(TaskOrchestrationContext context, Heard input)
        {
            var heard = input;
            for (var taken = 0; taken < 5; taken++)
            {
                if (heard.A.Count + heard.B.Count == 40) return heard;

                heard = (heard.A.Count + heard.B.Count) % 4 == 3
                    ? heard with { B = [.. heard.B, await context.WaitForExternalEvent<int>("b")] }
                    : heard with { A = [.. heard.A, await context.WaitForExternalEvent<int>("a")] };
            }

            if (heard.A.Count < 12) await context.CreateTimer(TimeSpan.FromMinutes(20), CancellationToken.None); // meanwhile more come
            context.ContinueAsNew(heard);
            return heard;
        }
    }

    private sealed class CancelsAndGoesOn : TaskOrchestrator<Round, string>
    {
        public override async Task<string> RunAsync(TaskOrchestrationContext context, Round input)
        {
            if (input.Number > 1) return $"{await context.WaitForExternalEvent<int>("a")} {await context.WaitForExternalEvent<int>("a")}";

            using var cancel = new CancellationTokenSource();
            var wait = context.WaitForExternalEvent<int>("a", cancel.Token);
            cancel.Cancel();
            await context.CreateTimer(TimeSpan.FromHours(3), CancellationToken.None);
            Assert.True(wait.IsCanceled);
            context.ContinueAsNew(new Round(2));
            return "";
        }
    }
}
