using Microsoft.Extensions.Logging;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Tests.Execution;

public sealed class DeterminismTests
{
    [Fact]
    public void Guids_are_the_same_on_replay_and_differ_from_each_other_and_over_time()
    {
        var seen = new List<Guid>();
        var run = Recorder.Of(async context =>
        {
            seen.AddRange([context.NewGuid(), context.NewGuid()]);
            await context.CallActivityAsync("A");
            seen.Add(context.NewGuid());
        });
        run.Start();
        run.Feed(run.Completed(0));
        var first = seen.ToArray();
        seen.Clear();

        run.Replay();

        Assert.Equal(first, seen);
        Assert.Equal(3, first.Distinct().Count());
        Assert.All(first, guid => Assert.Equal(5, guid.Version));
    }

    [Fact]
    public void Guids_are_of_the_recipe_that_stored_histories_rely_on()
    {
        var guid = Guid.Empty;
        var run = Recorder.Of(context =>
        {
            guid = context.NewGuid();
            return Task.CompletedTask;
        });

        run.Start();

        // Python: uuid.uuid5(uuid.UUID("9e952958-5e33-4daf-827f-2fa12937b875"), "c:test_x1_2026-05-04T09:00:01.0000000Z_0")
        Assert.Equal(new Guid("130e96e9-6d62-5d89-aead-b7daddaa6aec"), guid);
    }

    [Fact]
    public void Random_numbers_are_the_same_on_replay_and_differ_from_generator_to_generator()
    {
        var seen = new List<int>();
        var run = Recorder.Of(async context =>
        {
            var (one, other) = (context.NewRandom(), context.NewRandom());
            seen.AddRange([one.Next(), other.Next()]);
            await context.CallActivityAsync("A");
            seen.AddRange([one.Next(), context.NewRandom().Next()]);
        });
        run.Start();
        run.Feed(run.Completed(0));
        var first = seen.ToArray();
        seen.Clear();

        run.Replay();

        Assert.Equal(first, seen);
        Assert.Equal(4, first.Distinct().Count());
    }

    [Fact]
    public void A_generation_that_begins_at_the_same_moment_has_guids_of_its_own()
    {
        var now = new DateTime(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc);
        var seen = new List<Guid>();
        var registry = new DurableTaskRegistry().AddOrchestratorFunc("Test", context =>
        {
            seen.Add(context.NewGuid());
            return Task.CompletedTask;
        });

        foreach (var execution in (string[])["x1", "x2"])
        {
            new Recorder(registry).Cold().Replay(
                [], [new HistoryEvent.OrchestratorStarted(now), new HistoryEvent.ExecutionStarted(now, "Test", "", null, Recorder.InstanceId, execution)]);
        }

        Assert.NotEqual(seen[0], seen[1]);
    }

    [Fact]
    public void The_replay_safe_logger_speaks_once()
    {
        var spoken = new List<string>();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(new Listener(spoken)));
        var registry = new DurableTaskRegistry().AddOrchestratorFunc("Test", async context =>
        {
            var logger = context.CreateReplaySafeLogger<DeterminismTests>();
            Say(logger, "one");
            await context.CallActivityAsync("A");
            Assert.Equal(!context.IsReplaying, logger.IsEnabled(LogLevel.Information));
            Say(logger, "two");
            await context.CallActivityAsync("B");
        });
        var run = new Recorder(registry, new OrchestrationExecutionOptions { LoggerFactory = factory });
        run.Start();
        run.Feed(run.Completed(0));

        Assert.IsType<Turn.Advanced>(run.Replay());

        Assert.Equal(["one", "two"], spoken);
    }

    private static void Say(ILogger logger, string word) => logger.Log(LogLevel.Information, 1, word, null, (state, _) => state);

    private sealed class Listener(List<string> spoken) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            spoken.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
