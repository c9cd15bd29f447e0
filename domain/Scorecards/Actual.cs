using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards.Misses;

namespace PerfServerless.Domain.Scorecards;

/// <summary>A value recorded for a KPI and a period. Actuals are append-only: a correction is a new one that names what it corrects.</summary>
public sealed record Actual
{
    /// <summary>Its identity; made from what recorded it, so that recording the same twice is one actual.</summary>
    public required string Id { get; init; }

    public required KpiId Kpi { get; init; }

    /// <summary>The code of the period the value stands for.</summary>
    public required string Period { get; init; }

    public required decimal Value { get; init; }
    public string? Note { get; init; }

    /// <summary>Why it misses what was expected, as whoever recorded it sees it; null where he did not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MissCause? Cause { get; init; }

    /// <summary>Who recorded it; null for an import or the API.</summary>
    public PersonId? RecordedBy { get; init; }

    /// <summary>For whom he gave it: the KPI's owner, in whose place he answered. Null where he gave it for himself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonId? OnBehalfOf { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
    public required ActualSource Source { get; init; }

    /// <summary>The id of the actual that this one corrects.</summary>
    public string? Corrects { get; init; }

    /// <summary>
    /// The moment as of which its sender knows it; null where he did not say. While the period runs, the value of a sum covers the days up to
    /// this one.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The id of the actual that stood when this one came, known as of a later moment: this one never stood. Null where it did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SupersededBy { get; init; }
}
