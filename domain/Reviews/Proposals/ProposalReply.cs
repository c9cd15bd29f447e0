using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Proposals;

/// <summary>How somebody answers a proposal.</summary>
/// <param name="Owner">On whose desk it is.</param>
/// <param name="Agrees">Null where he only looks.</param>
/// <param name="Reason">Why not, in his words; untrusted.</param>
public sealed record ProposalReply(PersonId Owner, string Id, bool? Agrees, string? Reason = null);
