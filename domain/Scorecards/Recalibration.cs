using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Scorecards;

/// <summary>A change of a KPI's targets or its baseline, as it was decided. The old line stays in force for every period that ended before it.</summary>
public sealed record Recalibration
{
    public required TargetProfile Before { get; init; }
    public required TargetProfile After { get; init; }

    /// <summary>Why, in the words of who proposed it.</summary>
    public required string Reason { get; init; }

    /// <summary>The first day on which the new line holds: periods that end on it or later are held against it.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    public required PersonId ProposedBy { get; init; }

    /// <summary>Never the KPI's owner.</summary>
    public required PersonId ApprovedBy { get; init; }

    /// <summary>What names it where it was agreed to here, so that it is put in force once; null where a folder brought it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }
}
