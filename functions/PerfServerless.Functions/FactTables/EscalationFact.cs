using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Functions.FactTables;

/// <summary>What a manager was told of one person in a cycle.</summary>
/// <param name="Request">The person's; null where it is gone.</param>
/// <param name="Message">The one by which the manager was told; null where it did not reach him.</param>
/// <param name="CancelledAt">When nothing was missing any more of all whom he was told of.</param>
internal sealed record EscalationFact(
    Cycle Cycle, EscalationNotice Notice, PersonId Person, CheckInRequest? Request, SentMessage? Message, DateTimeOffset? CancelledAt)
{
    public string Own => $"{Notice.Manager}|{Person}";

    public DateTimeOffset? NudgedAt => Notice.Nudged.TryGetValue(Person, out var at) ? at : null;

    public DateTimeOffset? ExcusedAt => Request is { State: RequestState.Excused } excused && excused.ExcusedBy == Notice.Manager ? excused.CompletedAt : null;

    /// <summary>When the manager did something about it for the last time.</summary>
    public DateTimeOffset? AcknowledgedAt => ExcusedAt ?? NudgedAt ?? Notice.AcknowledgedAt;
}
