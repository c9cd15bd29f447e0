using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>Decides of which KPIs an owner is asked why they stand as they do.</summary>
internal static class Misses
{
    /// <summary>The rules by which a single value does not fit.</summary>
    private static readonly string[] ValueRules =
        [ForecastRules.Outlier.Id, ForecastRules.TwoOfThree.Id, ForecastRules.FourOfFive.Id, ForecastRules.Shift.Id, ForecastRules.Trend.Id];

    /// <summary>It misses what is expected, did so before its last value grew too old, or that value does not fit.</summary>
    public static bool AreIn(DeskContext context, KpiId kpi) => context.Verdicts.Value.GetValueOrDefault(kpi) is { } verdict && IsOne(verdict);

    public static bool IsOne(Verdict verdict) =>
        IsMiss(verdict.Status) || verdict.Basis is VerdictBasis.Stale { LastReported: var last } && IsMiss(last)
        || verdict.Findings.Any(f => ValueRules.Contains(f.RuleId));

    private static bool IsMiss(Status? status) => status is Status.OffTrack or Status.AtRisk;
}
