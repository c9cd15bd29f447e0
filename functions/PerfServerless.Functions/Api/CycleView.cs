using PerfServerless.Domain.Reviews.Cycles;

namespace PerfServerless.Functions.Api;

/// <summary>A cycle as the API shows it.</summary>
/// <param name="Rhythm">How it went; null while it runs.</param>
internal sealed record CycleView(
    string Key,
    string Cadence,
    string Name,
    DateOnly MeetingDay,
    CycleState State,
    CycleTimes Times,
    int Asked,
    int Complete,
    int Excused,
    int Unreachable,
    int Missing,
    IReadOnlyList<CheckInView> CheckIns,
    IReadOnlyList<TimelineView> Timeline,
    CycleRhythm? Rhythm = null);
