using PerfServerless.Durable.History;

namespace PerfServerless.Benchmarks;

/// <summary>From one turn to the next, by the times their history tells.</summary>
internal static class StepTimes
{
    public static double[] Of(IReadOnlyList<HistoryEvent> history)
    {
        var turns = history.OfType<HistoryEvent.OrchestratorStarted>().Select(e => e.Timestamp).ToList();
        return [.. turns.Zip(turns.Skip(1), (a, b) => (b - a).TotalMilliseconds).Order()];
    }

    public static double Percentile(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(sorted.Length * share) - 1)];
}
