using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Reviews.Proposals;

/// <summary>The message on which somebody is asked to agree.</summary>
/// <param name="Owner">On whose desk the proposal is.</param>
public sealed record SentProposal(PersonId Owner, string Id, MessageReference Reference);
