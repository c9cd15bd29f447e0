using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>A KPI's computed status, with the rule that decided it and that rule's sentence.</summary>
public sealed record Verdict
{
    public required KpiId Kpi { get; init; }
    public required Status Status { get; init; }

    /// <summary>The id of the rule that decided, such as <c>status.off-track</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>What the rule found, in one English sentence with its numbers.</summary>
    public required string Sentence { get; init; }

    /// <summary>The last value known.</summary>
    public Actual? Latest { get; init; }

    /// <summary>What was expected of the last value's period; null where there is no target.</summary>
    public decimal? Expected { get; init; }

    /// <summary>The status that the last value alone would have, where staleness hides it.</summary>
    public Status? LastReported { get; init; }

    /// <summary>How old the last value is: days from its period's end to the day of reading; null where there is none.</summary>
    public int? AgeDays { get; init; }
}
