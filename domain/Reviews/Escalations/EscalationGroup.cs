using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>Whom one manager is told about.</summary>
public sealed record EscalationGroup(PersonId To, IReadOnlyList<PersonId> People);
