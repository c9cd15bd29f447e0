namespace PerfServerless.Domain.Rules;

/// <summary>The rules of a KPI's status, in the order in which they are tried; the last one notes something beside it.</summary>
public static class StatusRules
{
    public static readonly Rule NoData = new("status.no-data", "A KPI without any value is no information, never green.");
    public static readonly Rule NoTarget = new("status.no-target", "A KPI without a target is no information, never green.");
    public static readonly Rule Stale = new("status.stale", "A value that is missing longer than its freshness allows makes the KPI stale, whatever was reported last.");
    public static readonly Rule NoTargetForPeriod = new("status.no-target-for-period", "A value for a period that no target covers is no information.");
    public static readonly Rule Gap = new("status.gap", "A sum with values missing in between is judged by the periods that are there, and is at risk at best.");
    public static readonly Rule AlarmHeldBack = new("status.alarm-held-back", "A bad period raises no alarm before the agreed number of bad periods in a row; a period that cannot be judged, for want of a value or a target, is passed over.");
    public static readonly Rule Clearing = new("status.clearing", "An alarm clears only after the agreed number of good periods in a row; a period that cannot be judged, for want of a value or a target, is passed over.");
    public static readonly Rule OnTrack = new("status.on-track", "A value that reaches what is expected by today, within its tolerance, is on track.");
    public static readonly Rule AtRisk = new("status.at-risk", "A value that misses what is expected by more than its tolerance, but not beyond the at-risk limit, is at risk.");
    public static readonly Rule OffTrack = new("status.off-track", "A value that misses what is expected by more than the at-risk limit is off track.");

    public static readonly Rule StretchReached = new("status.stretch-reached", "A value on track that also reaches the stretch of its target is named; a value whose period still runs reaches none, and a sum only the whole stretch of its span.");

    public static IReadOnlyList<Rule> All { get; } =
        [NoData, NoTarget, Stale, NoTargetForPeriod, Gap, AlarmHeldBack, Clearing, OnTrack, AtRisk, OffTrack, StretchReached];
}
