using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules;

/// <summary>The rules about what people state beside the computed status.</summary>
internal static class HumanRules
{
    public static readonly Rule Stated = new("override.stated", RuleWords.OverrideStated);
    public static readonly Rule Expired = new("override.expired", RuleWords.OverrideExpired);
    public static readonly Rule StatedBetter = new("contradiction.stated-better", RuleWords.ContradictionStatedBetter);
    public static readonly Rule Flat = new("contradiction.flat", RuleWords.ContradictionFlat);
    public static readonly Rule Confident = new("contradiction.confident-below-pace", RuleWords.ContradictionConfidentBelowPace);

    public static IReadOnlyList<Rule> All { get; } = [Stated, Expired, StatedBetter, Flat, Confident];
}
