namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>Where a cycle stands.</summary>
public enum CycleState
{
    Upcoming,
    Open,
    Closed,
}
