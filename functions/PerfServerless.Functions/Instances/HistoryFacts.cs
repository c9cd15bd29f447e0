using PerfServerless.Durable.History;

namespace PerfServerless.Functions.Instances;

/// <summary>What a history tells of an instance that its engine does not tell by itself.</summary>
/// <param name="Events">How many events it holds.</param>
/// <param name="NextDue">When its earliest open timer is due; null where none is open.</param>
internal sealed record HistoryFacts(int Events, DateTimeOffset? NextDue)
{
    public static HistoryFacts Of(IReadOnlyList<HistoryEvent> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var open = new Dictionary<int, DateTime>();
        foreach (var e in history)
        {
            switch (e)
            {
                case HistoryEvent.TimerCreated t: open[t.TaskId] = t.FireAt; break;
                case HistoryEvent.TimerFired t: open.Remove(t.TaskId); break;
                case HistoryEvent.ExecutionCompleted: open.Clear(); break;
            }
        }

        return new HistoryFacts(history.Count, open.Count == 0 ? null : new DateTimeOffset(open.Values.Min(), TimeSpan.Zero));
    }
}
