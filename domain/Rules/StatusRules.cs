using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules;

/// <summary>The rules of a KPI's status, in the order in which they are tried; the last one notes something beside it.</summary>
internal static class StatusRules
{
    public static readonly Rule NoData = new("status.no-data", RuleWords.StatusNoData);
    public static readonly Rule NoTarget = new("status.no-target", RuleWords.StatusNoTarget);
    public static readonly Rule Stale = new("status.stale", RuleWords.StatusStale);
    public static readonly Rule NoTargetForPeriod = new("status.no-target-for-period", RuleWords.StatusNoTargetForPeriod);
    public static readonly Rule Gap = new("status.gap", RuleWords.StatusGap);
    public static readonly Rule AlarmHeldBack = new("status.alarm-held-back", RuleWords.StatusAlarmHeldBack);
    public static readonly Rule Clearing = new("status.clearing", RuleWords.StatusClearing);
    public static readonly Rule OnTrack = new("status.on-track", RuleWords.StatusOnTrack);
    public static readonly Rule AtRisk = new("status.at-risk", RuleWords.StatusAtRisk);
    public static readonly Rule OffTrack = new("status.off-track", RuleWords.StatusOffTrack);

    public static readonly Rule StretchReached = new("status.stretch-reached", RuleWords.StatusStretchReached);

    public static IReadOnlyList<Rule> All { get; } =
        [NoData, NoTarget, Stale, NoTargetForPeriod, Gap, AlarmHeldBack, Clearing, OnTrack, AtRisk, OffTrack, StretchReached];
}
