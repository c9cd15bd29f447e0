using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Functions.Cadences;

/// <summary>The next cycle of a cadence: which, and when.</summary>
public sealed record CyclePlan(CycleKey Key, DateOnly MeetingDay, CycleTimes Times);
