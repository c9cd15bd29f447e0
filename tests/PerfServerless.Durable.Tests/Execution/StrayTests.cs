using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Tests.Execution;

/// <summary>Orchestrators that await what a replay cannot repeat are parked, whichever way they do it.</summary>
public sealed class StrayTests
{
    [Fact]
    public void Awaiting_a_real_delay() =>
        AssertStray(Recorder.Of(_ => Task.Delay(Timeout.Infinite)).Try(Started));

    [Fact]
    public void Awaiting_work_on_another_thread()
    {
        using var gate = new SemaphoreSlim(0);
        AssertStray(Recorder.Of(_ => Task.Run(() => gate.WaitAsync())).Try(Started));
        gate.Release();
    }

    [Fact]
    public void Awaiting_a_task_that_nobody_completes() =>
        AssertStray(Recorder.Of(_ => new TaskCompletionSource().Task).Try(Started));

    [Fact]
    public void Leaving_the_thread_with_configure_await()
    {
        var run = Recorder.Of(async context =>
        {
            await context.CallActivityAsync("A").ConfigureAwait(false);
            await context.CallActivityAsync("B");
        });
        run.Start();

        AssertStray(run.Try(run.Completed(0)));
    }

    [Fact]
    public async Task A_foreign_task_beside_one_of_the_context_is_noticed_when_it_completes()
    {
        var foreign = new TaskCompletionSource();
        var run = Recorder.Of(async context => await Task.WhenAny(foreign.Task, context.CallActivityAsync("A")));
        Assert.Equal(["#0 activity A()"], run.Start().Actions());

        await Task.Run(foreign.SetResult);

        AssertStray(run.Try(run.Completed(0)));
    }

    [Fact]
    public async Task A_token_that_a_real_clock_cancels()
    {
        using var timeout = new CancellationTokenSource();
        var run = Recorder.Of(context => context.CreateTimer(TimeSpan.FromDays(1), timeout.Token));
        run.Start();

        await Task.Run(timeout.Cancel);

        AssertStray(run.Try(run.Fired(0)));
    }

    [Fact]
    public async Task The_context_used_from_another_thread_refuses_and_parks()
    {
        TaskOrchestrationContext? leaked = null;
        var run = Recorder.Of(context =>
        {
            leaked = context;
            return context.CallActivityAsync("A");
        });
        run.Start();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Task.Run(() => leaked!.CallActivityAsync("B")));

        AssertStray(run.Try(run.Completed(0)));
    }

    [Fact]
    public void Blocking_the_thread_on_a_task_of_the_context()
    {
        var run = Recorder.Of(context =>
        {
            context.CallActivityAsync("A").Wait();
            return Task.CompletedTask;
        });

        AssertStray(run.Try(Started));
    }

    [Fact]
    public void Yielding_and_awaiting_finished_tasks_are_harmless()
    {
        var run = Recorder.Of(async context =>
        {
            await Task.Yield();
            await Task.CompletedTask;
            await context.CallActivityAsync("A");
            await Task.Yield();
        });

        Assert.Equal(["#0 activity A()"], run.Start().Actions());
        Assert.Equal(["#1 Completed nothing"], run.Feed(run.Completed(0)).Actions());
    }

    [Fact]
    public void New_code_that_strays_is_called_stray_and_not_another_history()
    {
        var run = Recorder.Of(context => context.CallActivityAsync("A"));
        run.Start();

        AssertStray(run.Replay(new DurableTaskRegistry().AddOrchestratorFunc("Test", _ => Task.Delay(Timeout.Infinite))));
    }

    [Fact]
    public void An_exception_out_of_an_async_void_method_fails_the_orchestration()
    {
        var run = Recorder.Of(context =>
        {
            Throw(context);
            return context.CallActivityAsync("B");
        });
        run.Start();

        Assert.Equal("out of nowhere", run.Feed(run.Completed(0)).End().Failure!.ErrorMessage);

        static async void Throw(TaskOrchestrationContext context)
        {
            await context.CallActivityAsync("A");
            throw new InvalidOperationException("out of nowhere");
        }
    }

    [Fact]
    public void The_callers_synchronization_context_is_put_back()
    {
        var before = SynchronizationContext.Current;
        Recorder.Of(context => context.CallActivityAsync("A")).Start();
        Assert.Same(before, SynchronizationContext.Current);
    }

    private static HistoryEvent.ExecutionStarted Started { get; } =
        new(new DateTime(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc), "Test", "", null, Recorder.InstanceId, "x1");

    private static void AssertStray(Turn turn) =>
        Assert.Contains("'Test' awaited something that is not its context's", Assert.IsType<Turn.Stray>(turn).Sentence);
}
