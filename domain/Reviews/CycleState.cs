namespace PerfServerless.Domain.Reviews;

/// <summary>Where a cycle stands.</summary>
public enum CycleState
{
    Upcoming,
    Open,
    Closed,
}
