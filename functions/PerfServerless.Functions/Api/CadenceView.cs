namespace PerfServerless.Functions.Api;

/// <summary>A cadence as the API shows it.</summary>
/// <param name="Next">When the next meeting is.</param>
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
    DateTimeOffset? Next);
