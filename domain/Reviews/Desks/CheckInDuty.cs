using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Ladders;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>What the ladder needs to know of one request; made anew from what is stored whenever it decides.</summary>
/// <param name="Times">When its owner hears from the cycle.</param>
/// <param name="Request">As it stands.</param>
public sealed record CheckInDuty(CheckInTimes Times, CheckInRequest Request)
{
    /// <summary>Whether the reminders of <see cref="Times"/> hold, and what the ladders of what is missing add.</summary>
    public OwnerReminders Reminders { get; init; } = OwnerReminders.OfCadence;

    public CycleKey Cycle => Request.Key.Cycle;

    public DateTimeOffset? FirstSentAt => Request.Sent.Count == 0 ? null : Request.Sent[0].At;

    public DateTimeOffset? LastSentAt => Request.Sent.Count == 0 ? null : Request.Sent[^1].At;

    /// <summary>The number of the last nudge that reached the owner, from 1; 0 where none did.</summary>
    public int NudgesSent => Request.Sent.Where(s => s.Cause == MessageCause.Nudge).Select(s => s.Number).DefaultIfEmpty(0).Max();
}
