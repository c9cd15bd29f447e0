using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Handovers;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Answers;

/// <summary>A manager wants something to become of KPIs.</summary>
/// <param name="Source">Where he comes from.</param>
/// <param name="Items">Of which he can dispose there.</param>
internal sealed record HandoverCase(Scorecard Scorecard, Person Manager, HandoverSource Source, ProposalKind Kind, IReadOnlyList<HandoverItem> Items)
{
    public HandoverWish Wish { get; init; } = HandoverWish.Nothing;

    public string? Reason { get; init; }

    /// <summary>He sent the inputs; where false he is asked for them.</summary>
    public bool Filled { get; init; }

    /// <summary>Whoever owns or leads one of these may decide, too: that of the review he comes from, or those that ask a person who has left.</summary>
    public IReadOnlyList<Cadence> Cadences { get; init; } = [];
}
