using PerfServerless.Durable.History;

namespace PerfServerless.Functions.Instances;

/// <summary>What a history tells of an instance that its engine does not tell by itself.</summary>
/// <param name="Events">How many events it holds.</param>
/// <param name="NextDue">When its earliest open timer is due; null where none is open.</param>
/// <param name="OnlyALeg">That timer is as long as the engine makes one: its instance may well sleep on.</param>
internal sealed record HistoryFacts(int Events, DateTimeOffset? NextDue, bool OnlyALeg)
{
    /// <param name="longestTimer">How long the engine makes one timer; null for any length.</param>
    public static HistoryFacts Of(IReadOnlyList<HistoryEvent> history, TimeSpan? longestTimer = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var open = new Dictionary<int, (DateTime FireAt, bool IsLeg)>();
        var clock = default(DateTime); // of the turn: what a timer's length is counted from
        foreach (var e in history)
        {
            switch (e)
            {
                case HistoryEvent.OrchestratorStarted: clock = e.Timestamp; break;
                case HistoryEvent.TimerCreated t: open[t.TaskId] = (t.FireAt, t.FireAt - clock == longestTimer); break;
                case HistoryEvent.TimerFired t: open.Remove(t.TaskId); break;
                case HistoryEvent.ExecutionCompleted: open.Clear(); break;
            }
        }

        if (open.Count == 0) return new(history.Count, null, false);

        var next = open.Values.MinBy(t => t.FireAt);
        return new(history.Count, new DateTimeOffset(next.FireAt, TimeSpan.Zero), next.IsLeg);
    }
}
