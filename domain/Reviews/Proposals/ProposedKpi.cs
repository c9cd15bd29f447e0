using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Proposals;

/// <summary>A KPI that a proposal is about.</summary>
/// <param name="Request">The request in which its value is missing; null where no review asks for it.</param>
/// <param name="Period">The period of that value.</param>
public sealed record ProposedKpi(KpiId Kpi, RequestKey? Request = null, string? Period = null)
{
    /// <summary>Until when it was tracked before; null while it was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? TrackedBefore { get; init; }

    /// <summary>The last day for which it is to be tracked; null where that is not proposed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Until { get; init; }
}
