namespace PerfServerless.Domain.Rules.Targets;

/// <summary>The days that a sum counts: those that have a value and a target.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Count">How many there are; fewer than from the first to the last where some between them have no value or no target.</param>
public sealed record CoveredDays(DateOnly First, DateOnly Last, int Count)
{
    /// <summary>All days from the first to the last, counted or not.</summary>
    public int Between => Last.DayNumber - First.DayNumber + 1;
}
