using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Rules.Findings;

/// <summary>How many periods a lag KPI follows a driver.</summary>
/// <param name="RuleId"><c>lead.lag-estimated</c>, or <c>lead.lag-unknown</c> where the data do not tell.</param>
/// <param name="Periods">In the lag KPI's periods; null where unknown.</param>
/// <param name="Correlation">Of what moves both at that shift, -1 to 1.</param>
/// <param name="Sentence">The estimate, or why there is none.</param>
internal sealed record LagEstimate(string RuleId, int? Periods, double? Correlation, Saying Sentence);
