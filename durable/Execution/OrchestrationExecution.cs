using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Execution;

/// <summary>
/// The state of one execution: replayed from zero when cold, fed only the new events when warm, thrown away after a commit
/// that failed or whose answer was lost. Pure: no I/O, no threads, no clock.
/// </summary>
public sealed class OrchestrationExecution
{
    /// <summary>Cold: replays the past, then runs the new events.</summary>
    public Turn Replay(IReadOnlyList<HistoryEvent> past, IReadOnlyList<HistoryEvent> fresh) => throw new NotImplementedException();

    /// <summary>Warm: runs only the new events.</summary>
    public Turn Continue(IReadOnlyList<HistoryEvent> fresh) => throw new NotImplementedException();
}
