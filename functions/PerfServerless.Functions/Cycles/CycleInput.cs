using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;

namespace PerfServerless.Functions.Cycles;

/// <summary>The cycle an orchestration runs. The times are those of its planning: it follows its cadence where that moves.</summary>
public sealed record CycleInput(CycleKey Key, DateOnly MeetingDay, CycleTimes Times);
