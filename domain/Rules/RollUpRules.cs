using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules;

/// <summary>The rules by which parts make the status of what they belong to, in the order in which they are tried.</summary>
internal static class RollUpRules
{
    public static readonly Rule Empty = new("rollup.empty", RuleWords.RollupEmpty);
    public static readonly Rule MostlyUnknown = new("rollup.mostly-unknown", RuleWords.RollupMostlyUnknown);
    public static readonly Rule WorstChild = new("rollup.worst-child", RuleWords.RollupWorstChild);
    public static readonly Rule Weighted = new("rollup.weighted", RuleWords.RollupWeighted);

    public static IReadOnlyList<Rule> All { get; } = [Empty, MostlyUnknown, WorstChild, Weighted];
}
