using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>A cycle's request for which a form is due.</summary>
public sealed record DueRequest(CycleKey Cycle, FormSent As)
{
    /// <summary>What a reminder is about; null where it is about all that is asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<KpiId>? About { get; init; }
}
