using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>One number owed: a KPI's value for a period, and the actual that answered it.</summary>
/// <param name="ActualId">The id of the latest actual given for it in this request; null while it is owed.</param>
public sealed record OwedItem(KpiId Kpi, string Period, string? ActualId = null)
{
    /// <summary>Whose it is, for whom the person asked stands in; null where it is his own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonId? For { get; init; }

    /// <summary>When it is due, where a manager gave more time; null where it is due when the cycle says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ExtendedTo { get; init; }

    /// <summary>When he gave it: who was told of it before hears of it anew where it is missing again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ExtendedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonId? ExtendedBy { get; init; }

    /// <summary>Its KPI is no longer tracked, or somebody else's now: nobody waits for it here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Dropped { get; init; }

    public bool Answered => ActualId is not null;

    [JsonIgnore]
    public bool IsMissing => ActualId is null && !Dropped;
}
