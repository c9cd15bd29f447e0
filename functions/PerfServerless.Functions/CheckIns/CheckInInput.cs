using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Functions.CheckIns;

/// <summary>The check-in an orchestration runs, and when its owner hears from it.</summary>
public sealed record CheckInInput(RequestKey Request, CheckInTimes Times);
