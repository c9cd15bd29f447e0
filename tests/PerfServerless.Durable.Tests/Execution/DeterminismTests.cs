using Microsoft.Extensions.Logging;
using PerfServerless.Durable.Execution;

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
    public void Guids_are_those_of_the_reference_engines_recipe()
    {
        var guid = Guid.Empty;
        var run = Recorder.Of(context =>
        {
            guid = context.NewGuid();
            return Task.CompletedTask;
        });

        run.Start();

        // Python: uuid.uuid5(uuid.UUID("9e952958-5e33-4daf-827f-2fa12937b875"), "c:test_2026-05-04T09:00:01.0000000Z_0")
        Assert.Equal(new Guid("eb022d94-0f35-507e-9395-6d133a962c59"), guid);
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
