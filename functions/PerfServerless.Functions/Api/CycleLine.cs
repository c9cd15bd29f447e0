using PerfServerless.Domain.Reviews.Cycles;

namespace PerfServerless.Functions.Api;

/// <summary>A cycle in a list.</summary>
internal sealed record CycleLine(string Key, DateOnly MeetingDay, CycleState State, DateTimeOffset OpensAt, DateTimeOffset MeetingAt, int Asked);
