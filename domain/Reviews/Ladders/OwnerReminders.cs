namespace PerfServerless.Domain.Reviews.Ladders;

/// <summary>When an owner is reminded of what is missing of one review.</summary>
/// <param name="AsCadence">At the cadence's moments: something is missing whose criticality has no ladder of its own.</param>
/// <param name="Own">Beside them: the moments of the ladders, in the owner's own working time, in order.</param>
public sealed record OwnerReminders(bool AsCadence, IReadOnlyList<LadderReminder> Own)
{
    public static OwnerReminders OfCadence { get; } = new(true, []);
}
