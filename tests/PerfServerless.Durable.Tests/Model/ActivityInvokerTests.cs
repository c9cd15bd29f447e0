using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Tests.Model;

public sealed class ActivityInvokerTests
{
    private static readonly ActivityKey Key = new("c:1", "x1", 4, 2);

    private static Task<ActivityOutcome> Run(
        DurableTaskRegistry registry, string? input = null, Action<IServiceCollection>? add = null, OrchestrationExecutionOptions? options = null,
        CancellationToken stopping = default)
    {
        var services = new ServiceCollection();
        add?.Invoke(services);
        var invoker = new ActivityInvoker(registry, services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), options);
        return invoker.RunAsync(Key, "Do", default, input, stopping);
    }

    private static TaskFailureDetails Failure(ActivityOutcome outcome) => Assert.IsType<ActivityOutcome.Failed>(outcome).Failure;

    [Fact]
    public async Task An_activity_gets_its_input_key_and_name_and_gives_its_result()
    {
        var registry = new DurableTaskRegistry().AddActivityFunc<int, string>("Do", (context, n) => $"{n} {context.Name} {context.InstanceId} {context.Key}");

        Assert.Equal(new ActivityOutcome.Completed("\"7 Do c:1 c:1|x1|4|2\""), await Run(registry, "7"));
    }

    [Fact]
    public async Task Without_input_or_result_both_are_nothing()
    {
        var registry = new DurableTaskRegistry().AddActivityFunc<int>("Do", (_, n) => n == 0 ? Task.CompletedTask : throw new InvalidOperationException());

        Assert.Equal(new ActivityOutcome.Completed(null), await Run(registry));
    }

    [Fact]
    public async Task Each_run_has_a_scope_of_its_own_which_is_closed_after_it()
    {
        var closed = new List<Tracked>();
        var registry = new DurableTaskRegistry().AddActivity<Scoped>("Do");
        void Add(IServiceCollection services) => services.AddSingleton(closed).AddScoped<Tracked>();

        var (one, two) = (await Run(registry, null, Add), await Run(registry, null, Add));

        Assert.IsType<ActivityOutcome.Completed>(one);
        Assert.IsType<ActivityOutcome.Completed>(two);
        Assert.Equal(2, closed.Distinct().Count());
    }

    [Fact]
    public async Task An_exception_becomes_a_record_with_its_inner_ones()
    {
        var registry = new DurableTaskRegistry().AddActivityFunc<int>(
            "Do", (_, _) => throw new InvalidOperationException("outer", new TimeoutException("inner")));

        var failure = Failure(await Run(registry));

        Assert.Equal(("System.InvalidOperationException", "outer", false), (failure.ErrorType, failure.ErrorMessage, failure.IsNonRetriable));
        Assert.Equal(("System.TimeoutException", "inner"), (failure.InnerFailure!.ErrorType, failure.InnerFailure.ErrorMessage));
        Assert.NotNull(failure.StackTrace);
    }

    [Fact]
    public async Task What_no_retry_can_mend_says_so()
    {
        var own = new DurableTaskRegistry().AddActivityFunc<int>("Do", (_, _) => throw new NonRetriableTaskException("never"));
        var theirs = new DurableTaskRegistry().AddActivityFunc<int>("Do", (_, _) => throw new FormatException("never"));

        Assert.True(Failure(await Run(own)).IsNonRetriable);
        Assert.True(Failure(await Run(theirs, options: new OrchestrationExecutionOptions { IsNonRetriable = e => e is FormatException })).IsNonRetriable);
    }

    [Fact]
    public async Task An_input_that_cannot_be_read_is_a_failure_of_the_activity()
    {
        var registry = new DurableTaskRegistry().AddActivityFunc<int, int>("Do", (_, n) => n);

        Assert.Equal("System.Text.Json.JsonException", Failure(await Run(registry, "\"seven\"")).ErrorType);
    }

    [Fact]
    public async Task An_activity_that_is_not_registered_fails_with_a_sentence() =>
        Assert.Equal(
            (ActivityInvoker.NotRegistered, "No activity 'Do' is registered. Register it, or keep it until the instances that call it have ended."),
            Failure(await Run(new DurableTaskRegistry())) is var failure ? (failure.ErrorType, failure.ErrorMessage) : default);

    [Fact]
    public async Task Leaving_because_the_process_stops_is_no_failure()
    {
        using var stopping = new CancellationTokenSource();
        var registry = new DurableTaskRegistry().AddActivityFunc<int>("Do", (context, _) =>
        {
            stopping.Cancel();
            return Task.Delay(Timeout.Infinite, context.Stopping);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run(registry, stopping: stopping.Token));
    }

    [Fact]
    public async Task A_timeout_of_its_own_is_a_failure()
    {
        var registry = new DurableTaskRegistry().AddActivityFunc<int>("Do", (_, _) => Task.FromCanceled(new CancellationToken(true)));

        Assert.Equal("System.Threading.Tasks.TaskCanceledException", Failure(await Run(registry)).ErrorType);
    }

    private sealed class Tracked(List<Tracked> closed) : IDisposable
    {
        public void Dispose() => closed.Add(this);
    }

    private sealed class Scoped(Tracked tracked) : TaskActivity<int, bool>
    {
        public override Task<bool> RunAsync(TaskActivityContext context, int input) => Task.FromResult(tracked is not null);
    }
}
