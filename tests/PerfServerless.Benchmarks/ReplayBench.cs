using System.Diagnostics;
using System.Globalization;
using PerfServerless.Durable;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Benchmarks;

/// <summary>How fast the executor alone replays: one orchestration's history of 10,000 events, cold each time.</summary>
public static class ReplayBench
{
    private const int Events = 10_000;
    private const int Repetitions = 60;

    private static readonly DateTime Start = new(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Prints the measure as one line of JSON.</summary>
    public static void Run(TextWriter output)
    {
        var registry = new DurableTaskRegistry().AddOrchestratorFunc<int, int>("Sum", Sum);
        var history = Record(registry);
        Replay(registry, history, Repetitions / 2); // until the compiler has settled

        var watch = Stopwatch.StartNew();
        Replay(registry, history, Repetitions);
        var perSecond = (double)history.Count * Repetitions / watch.Elapsed.TotalSeconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"measure": "replay.events_per_s", "value": {{perSecond:0}}, "unit": "events/s"}"""));
    }

    private static async Task<int> Sum(TaskOrchestrationContext context, int rounds)
    {
        var sum = 0;
        for (var i = 0; i < rounds; i++) sum += await context.CallActivityAsync<int>("Add", new { round = i, sum });
        return sum;
    }

    private static void Replay(DurableTaskRegistry registry, List<HistoryEvent> history, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var turn = new OrchestrationExecution("bench:1", registry, NoServices.Instance).Replay(history, [new HistoryEvent.OrchestratorStarted(Start)]);
            if (turn is not Turn.Advanced { Actions.Count: 0 }) throw new InvalidOperationException($"The benchmark's own history does not replay: {turn}");
        }
    }

    private static List<HistoryEvent> Record(DurableTaskRegistry registry)
    {
        var execution = new OrchestrationExecution("bench:1", registry, NoServices.Instance);
        var history = new List<HistoryEvent>(Events);
        HistoryEvent message = new HistoryEvent.ExecutionStarted(Start, "Sum", "", "1000000", "bench:1", "x1");
        for (var turn = 0; history.Count < Events; turn++)
        {
            HistoryEvent[] fresh = [new HistoryEvent.OrchestratorStarted(Start.AddSeconds(turn)), message];
            var answer = (Turn.Advanced)(turn == 0 ? execution.Replay([], fresh) : execution.Continue(fresh));
            var scheduled = (OrchestratorAction.ScheduleTask)answer.Actions.Single();
            history.AddRange(fresh);
            history.Add(new HistoryEvent.TaskScheduled(Start, scheduled.TaskId, scheduled.Name, scheduled.Version, scheduled.Input));
            history.Add(new HistoryEvent.OrchestratorCompleted(Start));
            message = new HistoryEvent.TaskCompleted(Start, scheduled.TaskId, "3");
        }

        return history;
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
