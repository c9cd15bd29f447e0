using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Briefs;

/// <summary>A change of a KPI's targets as a brief shows it: the old line and the new one.</summary>
/// <param name="EffectiveFrom">The first day on which the new targets hold.</param>
/// <param name="ApprovedBy">Never the owner.</param>
/// <param name="Changes">The periods whose target changed, in time order.</param>
public sealed record BriefRecalibration(
    DateOnly EffectiveFrom,
    string Reason,
    PersonId ProposedBy,
    PersonId ApprovedBy,
    IReadOnlyList<BriefTargetChange> Changes)
{
    /// <summary>The baseline, where it was changed; null where it stayed.</summary>
    public BriefBaselineChange? Baseline { get; init; }
}
