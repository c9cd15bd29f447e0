namespace PerfServerless.Functions.Api;

/// <summary>A cadence as the API shows it.</summary>
/// <param name="Next">When the next meeting is; null where it is paused or has ended.</param>
/// <param name="State">Running, Paused or Ended.</param>
/// <param name="Unit">The unit whose people it asks; null for the whole organisation.</param>
internal sealed record CadenceView(
    string Id,
    string Name,
    string Frequency,
    string Weekday,
    TimeOnly MeetingAt,
    string TimeZone,
    string Owner,
    IReadOnlyList<string> Leaders,
    string? CurrentCycle,
    DateTimeOffset? Next,
    string State = "Running",
    string? Unit = null);
