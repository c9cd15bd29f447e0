namespace PerfServerless.Domain.Rules;

/// <summary>The rules by which parts make the status of what they belong to, in the order in which they are tried.</summary>
public static class RollUpRules
{
    public static readonly Rule Empty = new("rollup.empty", "What has no KPI below it, or only postponed ones, is no information.");
    public static readonly Rule MostlyUnknown = new("rollup.mostly-unknown", "A roll-up that rests mostly on stale or missing parts says so and nothing else.");
    public static readonly Rule WorstChild = new("rollup.worst-child", "The worst part decides.");
    public static readonly Rule Weighted = new("rollup.weighted", "Each part brings points (on track 100, at risk 50, off track 0), averaged by weight; what is postponed weighs nothing.");

    public static IReadOnlyList<Rule> All { get; } = [Empty, MostlyUnknown, WorstChild, Weighted];
}
