using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>A KPI's computed status, with the rule that decided it; <see cref="VerdictSentence"/> says it.</summary>
[JsonConverter(typeof(VerdictJsonConverter))]
public sealed record Verdict
{
    public required KpiId Kpi { get; init; }
    public required Status Status { get; init; }

    /// <summary>The id of the rule that decided, such as <c>status.off-track</c>.</summary>
    public required string RuleId { get; init; }

    public VerdictBasis Basis { get; init; } = new VerdictBasis.Nothing();

    /// <summary>The status that the owner states beside the computed one, while it counts.</summary>
    public StatedStatus? Stated { get; init; }

    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>What other rules noticed: contradictions and warnings.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
