namespace PerfServerless.Domain.Rules;

/// <summary>The rules by which children make their parent's status, in the order in which they are tried.</summary>
public static class RollUpRules
{
    public static readonly Rule Empty = new("rollup.empty", "What has no KPI below it is no information.");
    public static readonly Rule MostlyUnknown = new("rollup.mostly-unknown", "A roll-up that rests mostly on stale or missing children says so and nothing else.");
    public static readonly Rule WorstChild = new("rollup.worst-child", "The worst child decides.");
    public static readonly Rule Weighted = new("rollup.weighted", "The children's scores (on track 1, at risk 0.5, off track 0) are averaged by weight; what is postponed weighs nothing.");

    public static IReadOnlyList<Rule> All { get; } = [Empty, MostlyUnknown, WorstChild, Weighted];
}
