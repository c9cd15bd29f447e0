using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>Whom one manager is told about.</summary>
/// <param name="Items">What of theirs is missing, and for which level he is told; null in what earlier builds decided: then all of it, at the first.</param>
public sealed record EscalationGroup(PersonId To, IReadOnlyList<PersonId> People, IReadOnlyList<EscalatedItem>? Items = null);
