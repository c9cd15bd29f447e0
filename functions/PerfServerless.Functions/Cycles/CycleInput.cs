using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;

namespace PerfServerless.Functions.Cycles;

/// <summary>The cycle an orchestration runs. The times are those of its planning: a cadence changed meanwhile changes the next cycle.</summary>
public sealed record CycleInput(CycleKey Key, DateOnly MeetingDay, CycleTimes Times);
