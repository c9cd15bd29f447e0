using System.Text.Json.Serialization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Proposals;

/// <summary>The target that a proposal wants changed.</summary>
/// <param name="Decision">The decision that wants it.</param>
/// <param name="After">As it is to be; its period is named by its code.</param>
/// <param name="EffectiveFrom">The first day on which it is to hold.</param>
/// <param name="Unit">The KPI's unit.</param>
public sealed record ProposedTarget(DecisionKey Decision, PeriodTarget After, DateOnly EffectiveFrom, Unit Unit)
{
    /// <summary>As it was when it was proposed; null where the period had none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PeriodTarget? Before { get; init; }

    /// <summary>1 to 12; by it a fiscal year is told.</summary>
    public int FiscalYearStartMonth { get; init; } = 1;
}
