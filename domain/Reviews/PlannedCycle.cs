namespace PerfServerless.Domain.Reviews;

/// <summary>An occurrence of a cadence as the calendar has it.</summary>
/// <param name="Occurrence">The meeting's local day as <c>yyyyMMdd</c>; the last part of the cycle's key.</param>
/// <param name="MeetingDay">The meeting's local day.</param>
public sealed record PlannedCycle(string Occurrence, DateOnly MeetingDay, CycleTimes Times);
