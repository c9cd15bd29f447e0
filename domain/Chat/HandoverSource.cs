using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Chat;

/// <summary>Where a manager comes from to reassign KPIs.</summary>
/// <param name="Cycle">The review whose card he came from; null where it is the card of somebody who has left.</param>
/// <param name="People">Those he chose there, or who has left.</param>
public sealed record HandoverSource(CycleKey? Cycle, IReadOnlyList<PersonId> People);
