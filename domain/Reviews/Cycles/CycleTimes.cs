namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>The moments of one cycle, in order. It closes when the meeting starts.</summary>
public sealed record CycleTimes(
    DateTimeOffset OpensAt,
    IReadOnlyList<DateTimeOffset> RemindAt,
    DateTimeOffset DueAt,
    DateTimeOffset EscalateAt,
    DateTimeOffset BriefAt,
    DateTimeOffset MeetingAt);
