using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>Where a proposal is kept.</summary>
/// <param name="Owner">On whose desk.</param>
public sealed record ProposalPlace(PersonId Owner, string Id);
