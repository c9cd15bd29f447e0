namespace PerfServerless.Durable.History;

/// <summary>How much the decoder takes before it refuses: a damaged or hostile row must not exhaust the process.</summary>
public sealed record HistoryLimits(int MaxBytes = 8 * 1024 * 1024, int MaxEvents = 50_000)
{
    public static HistoryLimits Default { get; } = new();
}
