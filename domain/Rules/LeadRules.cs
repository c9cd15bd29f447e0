namespace PerfServerless.Domain.Rules;

/// <summary>The rules about lead KPIs that drive a lag KPI.</summary>
public static class LeadRules
{
    public static readonly Rule Warning = new("lead.warning", "Sustained trouble in a lead driver warns on the lag KPI before it turns.");
    public static readonly Rule LagEstimated = new("lead.lag-estimated", "How many periods a lag KPI follows its driver is the shift at which their changes go together most.");
    public static readonly Rule LagUnknown = new("lead.lag-unknown", "Too few common periods, or no shift that stands out, leave the lag unknown; that is said.");

    public static IReadOnlyList<Rule> All { get; } = [Warning, LagEstimated, LagUnknown];
}
