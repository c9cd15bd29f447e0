using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Functions.FactTables;

/// <summary>What one owner was asked for in a cycle.</summary>
/// <param name="Escalation">The first that told a manager of him; null where none did.</param>
internal sealed record RequestFact(Cycle Cycle, CheckInRequest Request, EscalationNotice? Escalation)
{
    /// <summary>Whether all that was owed was there in time; null while it is open, and where it was excused.</summary>
    public bool? OnTime => Request.State switch
    {
        RequestState.Complete => Request.CompletedAt <= Cycle.Times.DueAt,
        RequestState.Closed => false,
        RequestState.Open or RequestState.Excused => null,
    };

    public int Count(MessageCause cause) => Request.Sent.Count(s => s.Cause == cause);
}
