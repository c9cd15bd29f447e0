using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Targets;

/// <summary>Somebody wants other targets for a KPI.</summary>
/// <param name="Targets">The whole new line, periods that do not change included.</param>
public sealed record RecalibrationRequest(
    KpiId Kpi, TargetProfile Targets, string Reason, DateOnly EffectiveFrom, PersonId ProposedBy, PersonId ApprovedBy)
{
    /// <summary>What names it where it was agreed to here; null where a folder brings it.</summary>
    public string? Source { get; init; }
}
