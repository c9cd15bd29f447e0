using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules;

/// <summary>The rules about lead KPIs that drive a lag KPI.</summary>
internal static class LeadRules
{
    public static readonly Rule Warning = new("lead.warning", RuleWords.LeadWarning);
    public static readonly Rule LagEstimated = new("lead.lag-estimated", RuleWords.LeadLagEstimated);
    public static readonly Rule LagUnknown = new("lead.lag-unknown", RuleWords.LeadLagUnknown);

    public static IReadOnlyList<Rule> All { get; } = [Warning, LagEstimated, LagUnknown];
}
