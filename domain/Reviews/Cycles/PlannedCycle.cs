namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>An occurrence of a cadence as the calendar has it.</summary>
/// <param name="Occurrence">The last part of the cycle's key, see <see cref="Identity.CycleKey"/>.</param>
/// <param name="MeetingDay">The meeting's local day.</param>
public sealed record PlannedCycle(string Occurrence, DateOnly MeetingDay, CycleTimes Times)
{
    /// <summary>The day that the rule gives the meeting, whatever it was moved to.</summary>
    public DateOnly RegularDay { get; init; } = MeetingDay;
}
