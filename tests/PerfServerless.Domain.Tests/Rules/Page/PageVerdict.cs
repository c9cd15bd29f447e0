using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Domain.Tests.Rules.Page;

/// <summary>What the page of rules says of a KPI on a day.</summary>
/// <param name="Judged">What the last value alone was compared with; null where it was not.</param>
/// <param name="Before">Behind a stale KPI the status that its last value keeps.</param>
internal sealed record PageVerdict(Status Status, string RuleId, PageJudgement? Judged = null, Status? Before = null);
