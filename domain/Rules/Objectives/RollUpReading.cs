using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Rules.Objectives;

/// <summary>How something with KPIs below it stands: an objective, a perspective, a unit or the whole.</summary>
public sealed record RollUpReading
{
    public required Status Status { get; init; }

    /// <summary>The mean of what is known below, by weight: 1 is all on track, 0 all off track; null where nothing is known.</summary>
    public double? Score { get; init; }

    /// <summary>The share (0 to 1) of the weight below that rests on stale KPIs.</summary>
    public double StaleShare { get; init; }

    /// <summary>The share (0 to 1) of the weight below that rests on KPIs without value or target.</summary>
    public double MissingShare { get; init; }

    /// <summary>The share (0 to 1) of the weight below that says nothing, for either reason.</summary>
    public double UnknownShare => Math.Min(1, StaleShare + MissingShare);

    public required string RuleId { get; init; }

    /// <summary>What the rule found, with the numbers of the case.</summary>
    public required Saying Sentence { get; init; }
}
