using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Rows;

namespace PerfServerless.Durable.Hub.Turns;

/// <summary>Ends an instance without asking its code, so that no code can prevent it.</summary>
internal static class Termination
{
    // The executor's ids begin at 0; an end that it did not ask for has none.
    private const int NoTask = -1;

    /// <param name="children">Sub-orchestrations to end as well.</param>
    public static TurnOutcome.Advanced Of(InstanceHead head, HistoryEvent.ExecutionTerminated terminated, IReadOnlyList<string> children, DateTime now)
    {
        var status = OrchestrationRuntimeStatus.Terminated;
        var written = new List<HistoryEvent> { new HistoryEvent.OrchestratorStarted(now) };
        if (StartOf(head) is { } start) written.Add(start);
        written.Add(terminated);
        written.Add(new HistoryEvent.ExecutionCompleted(now, NoTask, status, terminated.Reason, null));
        written.Add(new HistoryEvent.OrchestratorCompleted(now));

        var outbox = children
            .Select(child => new HubMessage(MessageKind.Terminate, child, RowCodec.WriteEvent(terminated)) { IsRecursive = true })
            .ToList();
        if (TurnRunner.ToParent(head, status, null, null, now) is { } answer) outbox.Add(answer);

        var ended = head with { Status = status, Output = terminated.Reason, Failure = null, Start = null, StartAt = null, Parked = null };
        return new TurnOutcome.Advanced(ended, written, false, outbox, null);
    }

    private static HistoryEvent.ExecutionStarted? StartOf(InstanceHead head)
    {
        try
        {
            return head.Start is { } start ? RowCodec.ReadEvent<HistoryEvent.ExecutionStarted>(HubKeys.Head(head.Id), start) : null;
        }
        catch (DamagedRowException)
        {
            return null; // what cannot be read must not keep its instance alive
        }
    }
}
