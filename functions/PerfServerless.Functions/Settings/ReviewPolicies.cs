using PerfServerless.Domain.Reviews.Actions;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Sending;

namespace PerfServerless.Functions.Settings;

/// <summary>
/// What this build decides by. Decisions are recorded when they are made, so that another build's policies take over in the middle of a
/// review.
/// </summary>
public sealed record ReviewPolicies
{
    public LadderRules Ladder { get; init; } = LadderRules.Default;

    /// <summary>When people hear of action items.</summary>
    public ActionRules Actions { get; init; } = ActionRules.Default;

    /// <summary>How much the bot sends to one person by itself.</summary>
    public NudgeBudget Budget { get; init; } = NudgeBudget.Default;

    /// <summary>The version of the cycle's orchestration by which newly planned cycles run; those that run already keep theirs.</summary>
    public string CycleVersion { get; init; } = ReviewVersions.Cycle;
}
