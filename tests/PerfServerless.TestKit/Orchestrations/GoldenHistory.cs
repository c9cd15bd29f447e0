using System.Text;
using System.Text.Json;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;

namespace PerfServerless.TestKit.Orchestrations;

/// <summary>
/// Histories kept in files, one event a line: what instances in flight have behind them. Code that can no longer replay one
/// breaks such instances. To add one, record it on purpose (set <c>PERF_GOLDEN_RECORD=1</c> and run its test once); never
/// record over one that has been released.
/// </summary>
public static class GoldenHistory
{
    public const string RecordSwitch = "PERF_GOLDEN_RECORD";

    /// <returns>The history of that file. Where it is missing and recording is switched on, it is recorded first.</returns>
    public static IReadOnlyList<HistoryEvent> ReadOrRecord(string file, Func<IReadOnlyList<HistoryEvent>> record)
    {
        if (File.Exists(file)) return HistoryCodec.Decode(File.ReadAllBytes(file));
        if (Environment.GetEnvironmentVariable(RecordSwitch) != "1")
        {
            throw new FileNotFoundException($"The golden history '{file}' is missing. Set {RecordSwitch}=1 to record it.", file);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Text(record()));
        return HistoryCodec.Decode(File.ReadAllBytes(file));
    }

    /// <summary>What today's code answers to a history as a process does that has just started.</summary>
    public static Turn Replay(IReadOnlyList<HistoryEvent> history, DurableTaskRegistry code)
    {
        var started = history.OfType<HistoryEvent.ExecutionStarted>().First();
        return new OrchestrationExecution(started.InstanceId, (name, version) => code.CreateOrchestrator(name, version, NoServices.Instance))
            .Replay(history, []);
    }

    /// <exception cref="FakeOrchestrationException">Today's code cannot replay it; the message names the step.</exception>
    public static void AssertReplays(IReadOnlyList<HistoryEvent> history, DurableTaskRegistry code)
    {
        var reason = Replay(history, code) switch
        {
            Turn.Advanced { Actions: [] } => null,
            Turn.Advanced advanced => $"it does more than the history holds: {string.Join(", ", advanced.Actions)}",
            Turn.Diverged diverged => diverged.Mismatch.Sentence,
            Turn.Stray stray => stray.Sentence,
            Turn.NotRunnable notRunnable => notRunnable.Sentence,
            var other => other.ToString(),
        };
        if (reason is not null) throw new FakeOrchestrationException($"The code does not replay the golden history: {reason}");
    }

    private static string Text(IReadOnlyList<HistoryEvent> history)
    {
        var lines = history.Select(e =>
        {
            using var payload = JsonDocument.Parse(HistoryCodec.Encode([e]));
            return payload.RootElement.GetProperty("e")[0].GetRawText();
        });
        return new StringBuilder("{\"v\":1,\"e\":[\n").AppendJoin(",\n", lines).Append("\n]}\n").ToString();
    }
}
