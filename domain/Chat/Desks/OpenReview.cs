using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Domain.Chat.Desks;

/// <summary>A cycle with what one person owes in it.</summary>
public sealed record OpenReview(Cycle Cycle, CheckInRequest Request)
{
    /// <summary>Values are taken and corrected until the meeting starts.</summary>
    public bool IsOpen(DateTimeOffset now) => Cycle.State != CycleState.Closed && now < Cycle.Times.MeetingAt;
}
