using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Commits;

/// <summary>How a unit ended.</summary>
internal abstract record UnitOutcome
{
    private UnitOutcome() { }

    /// <param name="InDoubt">The answer was lost for a while, and the owner row told that it had happened.</param>
    public sealed record Committed(bool InDoubt) : UnitOutcome;

    /// <summary>Nothing of the unit was written.</summary>
    public sealed record Refused(RowChange Change, RefusalReason Reason) : UnitOutcome;
}
