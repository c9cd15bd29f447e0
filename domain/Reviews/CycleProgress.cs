namespace PerfServerless.Domain.Reviews;

/// <summary>Which steps of a cycle were taken.</summary>
public sealed record CycleProgress(bool Opened = false, bool Escalated = false, bool BriefSent = false);
