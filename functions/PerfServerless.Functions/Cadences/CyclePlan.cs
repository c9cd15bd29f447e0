using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;

namespace PerfServerless.Functions.Cadences;

/// <summary>The next cycle of a cadence: which, when, and by which version of its orchestration it runs to its end.</summary>
/// <param name="Version">Chosen when it is planned, and recorded by that.</param>
public sealed record CyclePlan(CycleKey Key, DateOnly MeetingDay, CycleTimes Times, string Version = "");
