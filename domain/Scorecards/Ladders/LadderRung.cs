namespace PerfServerless.Domain.Scorecards.Ladders;

/// <summary>A step of a ladder and its time.</summary>
/// <param name="After">Counts from the moment at which the value is due, in its owner's working time; before it where it is negative.</param>
public sealed record LadderRung(LadderStep Step, Grace After);
